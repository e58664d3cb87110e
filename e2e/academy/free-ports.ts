import { createServer } from 'node:net'

/**
 * Below those that systems give to outgoing connections (from 32768 on): no connection takes a port between our finding it free and
 * listening on it. Above 10080, which browsers refuse to call (https://fetch.spec.whatwg.org/#port-blocking).
 */
const [lowest, highest] = [10_100, 32_000]
/** Processes that begin one after the other look in parts of their own, of so many ports. */
const part = 100

let next = lowest + ((process.pid * part) % (highest - lowest))

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    // On all addresses: some listen on ::1, some on 127.0.0.1.
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** The first of `count` ports in a row that nobody listens on, and that this process has not given out lately. */
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
