import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePorts } from '../academy/free-ports.ts'
import { isRow } from '../../src/api/fields.ts'
import { until } from './until.ts'

/** A page in WebKitGTK, the engine of Safari, which Playwright's own WebKit cannot replace where it is not installed. */
export interface WebKit {
  open(url: string): Promise<void>
  /** Runs the body of a function in the page and returns its result. */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>
  /** Clicks the middle of the first element that an XPath selects. */
  click(xpath: string): Promise<void>
  /** Clicks at a place in the viewport (px). */
  clickAt(x: number, y: number): Promise<void>
  /** Presses and releases keys, one after the other; special ones as in the WebDriver standard (https://w3.org/TR/webdriver2/#keyboard-actions). */
  press(...keys: readonly string[]): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Number of open windows and tabs. */
  windows(): Promise<number>
  /** A picture of the viewport, as PNG. */
  screenshot(): Promise<Buffer>
  quit(): Promise<void>
}

/** The key under which the protocol sends an element. Source: https://w3.org/TR/webdriver2/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** Starts the browser on a screen of its own, and speaks the WebDriver protocol to it. Throws what the driver answers to a failed command. */
export async function startWebKit(): Promise<WebKit> {
  const port = await freePorts(1)
  const screen = ['--auto-servernum', '--server-args=-screen 0 1400x1000x24']
  const driver = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own, so that it ends together with the screen.
    detached: true,
    env: { ...process.env, TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8' },
  })
  const exited = once(driver, 'exit')
  const end = async () => {
    if (driver.exitCode === null && driver.pid !== undefined) process.kill(-driver.pid)
    await exited
  }
  const command = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    const value = isRow(answer) ? answer['value'] : undefined
    if (!response.ok) throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(value)}`)
    return value
  }
  const created = await until(() => command('GET', '/status'))
    .then(() => command('POST', '/session', { capabilities: {} }))
    .catch(async (error: unknown) => {
      await end()
      throw error
    })
  const session = `/session/${isRow(created) ? String(created['sessionId']) : ''}`
  const perform = (device: { readonly type: string }, actions: readonly object[]) =>
    command('POST', `${session}/actions`, { actions: [{ id: device.type, ...device, actions }] })
  const clickAt = async (at: { readonly x: number; readonly y: number; readonly origin?: unknown }) => {
    const pointer = { type: 'pointer', parameters: { pointerType: 'mouse' } }
    await perform(pointer, [
      { type: 'pointerMove', duration: 0, origin: 'viewport', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ])
  }
  return {
    open: async (url) => void (await command('POST', `${session}/url`, { url })),
    run: (script, ...args) => command('POST', `${session}/execute/sync`, { script, args }),
    async click(value) {
      const found = await command('POST', `${session}/element`, { using: 'xpath', value })
      const id = isRow(found) ? String(found[elementKey]) : ''
      await command('POST', `${session}/element/${id}/click`, {})
    },
    clickAt: (x, y) => clickAt({ x, y }),
    press: async (...keys) =>
      void (await perform(
        { type: 'key' },
        keys.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      )),
    resize: async (width, height) =>
      void (await command('POST', `${session}/window/rect`, { width, height })),
    async windows() {
      const handles = await command('GET', `${session}/window/handles`)
      return Array.isArray(handles) ? handles.length : 0
    },
    screenshot: async () => Buffer.from(String(await command('GET', `${session}/screenshot`)), 'base64'),
    async quit() {
      await command('DELETE', session).catch(() => {})
      await end()
    },
  }
}
