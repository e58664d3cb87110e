import { createServer, type RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server beside Vite's own, on 127.0.0.1. */
export interface SideServer {
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** How long to wait for a port that a stopping server still uses, in milliseconds. */
const maxWait = 5000
const pause = 50

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** Creates a server for `origin`; it listens between `start` and `stop`. */
export function createSideServer(origin: string, listener: RequestListener): SideServer {
  const server = createServer(listener)
  // Longer than a browser keeps an idle connection. If the server closed it just as the browser reused it, the request would be reset.
  server.keepAliveTimeout = 65_000
  const port = Number(new URL(origin).port)

  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })

  async function start(waited = 0): Promise<void> {
    try {
      await listen()
    } catch (error) {
      // A restarting dev server starts the new server first and stops itself afterwards.
      if (!isBusy(error) || waited >= maxWait) throw error
      await sleep(pause)
      await start(waited + pause)
    }
  }

  function stop(): Promise<void> {
    server.closeAllConnections()
    return new Promise((resolve) => {
      server.close(() => resolve())
    })
  }

  return { start: () => start(), stop }
}
