import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { academyPorts } from './free-ports.ts'
import { type Addresses, addressesOf } from './options.ts'
import { academy } from './plugin.ts'

/** A running academy. Tests see only its addresses. */
export interface RunningAcademy extends Addresses {
  /** Sends a command to `/__academy/…` and returns the response. */
  readonly order: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A folder that Vite can serve. */
export async function siteFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'academy-'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>The board</title>')
  return root
}

/** Starts an academy on free ports, and a board that is one empty page. */
export async function startAcademy(): Promise<RunningAcademy> {
  const { options, boardPort } = await academyPorts()
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
