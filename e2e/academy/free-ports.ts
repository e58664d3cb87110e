import { createServer } from 'node:net'

/**
 * The range is below the ephemeral ports (from 32768 on), so that no outgoing connection takes a port between the check and listening on
 * it. It is above 10080, because browsers block some ports up to there (https://fetch.spec.whatwg.org/#port-blocking).
 */
const [lowest, highest] = [10_100, 32_000]
/** Each process searches a part of the range of its own, of this many ports. */
const part = 100

let next = lowest + ((process.pid * part) % (highest - lowest))

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    // On all addresses: some servers listen on ::1, some on 127.0.0.1.
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** The first of `count` consecutive ports that are free and that this process has not returned recently. */
export async function freePorts(count: number): Promise<number> {
  const first = next
  next = first + 2 * count > highest ? lowest : first + count
  for (let port = first; port < first + count; port += 1) if (!(await isFree(port))) return freePorts(count)
  return first
}

/** Free ports for one academy, as the plugin takes them, and the port of its board. */
export async function academyPorts() {
  const boardPort = await freePorts(5)
  const [accountsPort, issuerPort, apiPort, hostPort] = [
    boardPort + 1,
    boardPort + 2,
    boardPort + 3,
    boardPort + 4,
  ]
  return {
    options: { accountsPort, issuerPort, apiPort, hostPort, boardOrigin: `http://localhost:${boardPort}` },
    boardPort,
  }
}
