import { createServer } from 'node:net'

/** A port that nobody listens on just now. */
function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Free ports for one academy, as the plugin takes them, and the port of its board. */
export async function freePorts() {
  const [accountsPort, issuerPort, apiPort, hostPort, boardPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  return {
    options: { accountsPort, issuerPort, apiPort, hostPort, boardOrigin: `http://localhost:${boardPort}` },
    boardPort,
  }
}
