import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { openSite, type Site } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { isKept, lineOf } from './speed/compare.ts'
import { growth } from './speed/growth.ts'
import { openPage } from './speed/open-page.ts'

/** What is done again and again: each brings the board back to where it was. */
const actions: Readonly<Record<string, (page: Page, round: number) => Promise<void>>> = {
  // What the measurement itself leaves behind.
  'a click without effect': (page) => page.locator('h1').first().click(),
  'the drawer': async (page) => {
    await page.locator('tbody button').nth(2).click()
    await page.locator('dialog[open] h2').waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
  'the view': async (page) => {
    for (const view of ['Mine', 'Whole academy']) {
      await page.locator('label', { hasText: view }).click()
      await page.locator('tbody button').first().waitFor()
    }
  },
  'order and scrolling': async (page) => {
    await page.locator('thead button', { hasText: 'Session' }).click()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('thead button', { hasText: 'Time' }).click()
  },
  'another size': async (page, round) => {
    await page.setViewportSize(round % 2 === 0 ? { width: 600, height: 500 } : { width: 1280, height: 800 })
    await page.evaluate(() => new Promise(requestAnimationFrame))
  },
  'a refresh': async (page) => {
    const answered = page.waitForResponse((response) => response.url().includes('talks.json'))
    await page.clock.runFor(31_000)
    await answered
  },
  'signing out and in': async (page) => {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor()
    await page.goto('/?view=academy')
    await page.locator('tbody button').first().waitFor()
  },
}

/** What stays in memory when the same is done many times. */
export const leaks: Bench = {
  name: 'leaks',
  about: 'growth in each round: heap after a garbage collection, bytes; event listeners; nodes',
  async run() {
    const site = await openSite()
    const rows = []
    for (const name of Object.keys(actions)) {
      const { heap, listeners, nodes } = await grown(site, name)
      const atMost = (what: string, board: number, most: number) =>
        lineOf(`leaks: ${name}, ${what}`, { board, goal: `≤ ${most}`, met: board <= most })
      rows.push(
        atMost('heap, bytes', heap, 1000),
        // Not zero: a node that is collected a round later changes the slope a little.
        atMost('listeners', listeners, 0.1),
        atMost('nodes', nodes, 0.1),
      )
    }
    await site.close()
    return rows
  },
  kept: isKept,
}

async function grown(site: Site, name: string) {
  // Here, as time passes: something is live, for the refresh.
  await seed(site, 1240, false)
  const open = await openPage(site, 'board')
  const { page } = open
  if (name === 'a refresh') await page.clock.install()
  await page.goto(open.address)
  await page.waitForFunction(() =>
    /^Showing ([\d,]+) of \1$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
  )
  const found = await growth(open, async (round) => actions[name]?.(page, round))
  await open.close()
  return found
}
