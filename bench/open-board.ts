import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { createControl } from '../e2e/control.ts'
import { findBrowser } from '../scripts/browsers.mjs'

/** A board in a browser, with all its sessions loaded. */
export interface OpenBoard {
  readonly page: Page
  close(): Promise<void>
}

/** Opens the production build on an academy of `talks` talks, signed in as its admin, in a window of 1280 × 800 px. */
export async function openBoard(talks: number): Promise<OpenBoard> {
  const [server, boardOrigin] = await serve()
  await createControl(boardOrigin).seed({ talks })
  const executablePath = findBrowser('chromium')
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  await page.goto(`${boardOrigin}/?view=academy`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Noor Haddad, academy admin' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await readAll(page)
  return {
    page,
    async close() {
      await browser.close()
      server.kill()
    },
  }
}

/**
 * Starts `npm start` in a process of its own, so that its CPU time is not part of the measurement. Resolves when it prints the board's
 * address.
 */
async function serve(): Promise<[ChildProcess, string]> {
  const server = spawn('node', ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(server.stdout)) {
    const [origin] = /http:\/\/localhost:\d+/.exec(line) ?? []
    if (origin !== undefined) return [server, origin]
  }
  throw new Error('The board did not start.')
}

/** Scrolls to the end until every page is loaded, and back to the top. */
async function readAll(page: Page) {
  const status = page.getByRole('status').first()
  await page.getByRole('searchbox').waitFor()
  for (;;) {
    const [, shown, total] = /^Showing ([\d,]+) of ([\d,]+)$/.exec(await status.innerText()) ?? []
    if (shown !== undefined && shown === total) break
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight)
      return new Promise(requestAnimationFrame)
    })
  }
  await page.evaluate(() => scrollTo(0, 0))
}
