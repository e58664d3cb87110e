import type { Connect, Plugin } from 'vite'
import type { Academy } from './academy.ts'
import type { AcademyOptions } from './options.ts'

async function create(options: AcademyOptions): Promise<Academy> {
  // Loaded only on demand, because a build needs no accounts server.
  const { createAcademy } = await import('./academy.ts')
  return createAcademy(options)
}

function middlewareOf(one: Academy, started: Promise<void>): Connect.NextHandleFunction {
  return async (req, res, next) => {
    await started
    one.onBoard(req, res, next)
  }
}

/** Serves the embedded academy along with the board, in `vite` and in `vite preview`. */
export function academy(options: AcademyOptions = {}): Plugin {
  // Oldest first: a restarting server creates the new server before it closes itself.
  const running: Academy[] = []

  async function open() {
    const one = await create(options)
    running.push(one)
    return one
  }

  async function close() {
    await running.shift()?.stop()
  }

  return {
    name: 'callboard:academy',
    async configureServer({ httpServer, middlewares }) {
      // Vitest creates a server that never listens and needs no academy.
      if (!httpServer) return
      const one = await open()
      // Only once Vite listens: until then the server being replaced still uses the ports.
      const started = new Promise<void>((resolve, reject) => {
        httpServer.once('listening', () => one.start().then(resolve, reject))
      })
      middlewares.use(middlewareOf(one, started))
    },
    async configurePreviewServer({ middlewares }) {
      const one = await open()
      const started = one.start()
      middlewares.use(middlewareOf(one, started))
      await started
    },
    closeServer: close,
    closePreviewServer: close,
  }
}
