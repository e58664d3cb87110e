import { createServer, type Server } from 'node:net'

const last = 65_535

const listen = (port: number) =>
  new Promise<Server | undefined>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

const close = (server: Server) => new Promise((closed) => server.close(closed))

/** The first of `count` ports in a row that nobody listens on just now. Somebody may before they are used: be ready to ask again. */
export async function freePorts(count: number): Promise<number> {
  const first = await listen(0)
  const address = first?.address()
  if (!first || typeof address !== 'object' || !address) throw new Error('There is no free port.')
  const others = Array.from({ length: count - 1 }, (_, i) => address.port + i + 1)
  const held = await Promise.all(others.filter((port) => port <= last).map(listen))
  const servers = held.filter((server) => server !== undefined)
  await Promise.all([first, ...servers].map(close))
  return servers.length === others.length ? address.port : freePorts(count)
}
