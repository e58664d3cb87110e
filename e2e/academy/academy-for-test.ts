import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { type Addresses, addressesOf } from './options.ts'
import { academy } from './plugin.ts'

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

/** A running academy, as a test sees it: by its addresses only. */
export interface RunningAcademy extends Addresses {
  /** Gives an order at `/__academy/…` and returns what comes back. */
  readonly order: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A folder that Vite can serve. */
export async function siteFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'academy-'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>The board</title>')
  return root
}

/** Starts an academy on free ports, along with a board that is one empty page. */
export async function startAcademy(): Promise<RunningAcademy> {
  const { options, boardPort } = await freePorts()
  const root = await siteFolder()
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { outDir: '.' },
    preview: { port: boardPort, strictPort: true, host: 'localhost' },
    plugins: [academy(options)],
  })
  const addresses = addressesOf(options)

  async function order(method: string, path: string, body?: unknown): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${addresses.board}/__academy/${path}`, init)
    return response.json()
  }

  async function close() {
    await server.close()
    await rm(root, { recursive: true })
  }

  return { ...addresses, order, close }
}
