import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from '@playwright/test'
import { addressesFor } from '../../e2e/addresses.ts'
import type { Addresses } from '../../e2e/academy/options.ts'
import { createControl, type Control } from '../../e2e/control.ts'
import { findBrowser } from '../../scripts/browsers.mjs'
import { buildSite, siteFolder } from '../compared/build.ts'

/** Three pages that show the same list, served by one server: the board and two to compare it with. */
export const pages = {
  /** A list written by hand in plain TypeScript. */
  floor: '/floor/',
  /** The libraries as their own example uses them. */
  bare: '/tanstack/',
  board: '/?view=academy',
} as const

/** One of the three pages. */
export type PageName = keyof typeof pages

/** The names of the pages, in the order in which a round measures them. */
export const pageNames = ['floor', 'bare', 'board'] as const

/** The running server and a browser. */
export interface Site {
  readonly browser: Browser
  readonly control: Control
  readonly addresses: Addresses
}

/**
 * Builds and serves the three pages with an academy, starts a browser with these switches, and ends both after `measure`, also when it
 * throws: they would slow down what is measured next.
 */
export async function withSite<Result>(
  measure: (site: Site) => Promise<Result>,
  ...switches: readonly string[]
): Promise<Result> {
  await buildSite()
  const [server, origin] = await serve()
  try {
    const executablePath = findBrowser('chromium')
    const browser = await chromium.launch({
      args: [...switches],
      ...(executablePath ? { executablePath } : {}),
    })
    try {
      return await measure({ browser, control: createControl(origin), addresses: addressesFor(origin) })
    } finally {
      await browser.close()
    }
  } finally {
    server.kill()
  }
}

/** In a process of its own, so that its CPU time is not part of the measurement. */
async function serve(): Promise<[ChildProcess, string]> {
  const server = spawn('node', ['e2e/board-process.mjs', siteFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout)) {
    const [origin] = /http:\/\/localhost:\d+/.exec(line) ?? []
    if (origin !== undefined) return [server, origin]
  }
  throw new Error('The site did not start.')
}
