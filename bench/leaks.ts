import type { Page, Request } from '@playwright/test'
import type { Bench, Row } from './bench.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { isKept, lineOf } from './speed/compare.ts'
import { backToTop, crawl } from './speed/crawl.ts'
import { growth } from './speed/growth.ts'
import { countSessions } from './speed/open-list.ts'
import { openPage } from './speed/open-page.ts'

type Action = (page: Page, round: number) => Promise<void>

/** What is done again and again: each brings the board back to where it was. */
const actions: Readonly<Record<string, Action>> = {
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
    const answered: string[] = []
    const note = (request: Request) => answered.push(request.url())
    page.on('requestfinished', note)
    for (let tries = 0; answered.length === 0 && tries < 20; tries += 1) {
      await page.clock.runFor(31_000)
      await page.waitForTimeout(100)
    }
    page.off('requestfinished', note)
    if (answered.length === 0) throw new Error('The board did not refresh its list.')
  },
  'signing out and in': async (page) => {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor()
    await page.goto('/?view=academy')
    await page.locator('tbody button').first().waitFor()
  },
}

/** The most rounds of an action: refreshing moves the page's clock, and the token is valid for an hour. */
const mostRounds: Readonly<Record<string, number>> = { 'a refresh': 80 }

/** What stays in memory when the same is done many times. */
export const leaks: Bench = {
  name: 'leaks',
  about: 'growth in each round: heap after a garbage collection, bytes; event listeners; nodes',
  async run() {
    const site = await openSite()
    const clock = await grown(site, 'floor', 'a refresh', (page) => page.clock.runFor(31_000))
    const rows: Row[] = []
    for (const [name, act] of Object.entries(actions)) {
      const { heap, listeners, nodes } = await grown(site, 'board', name, act)
      const atMost = (what: string, board: number, most: number, floor?: number) =>
        lineOf(`leaks: ${name}, ${what}`, {
          ...(floor !== undefined && { floor }),
          board,
          goal: `≤ ${most}${floor === undefined ? '' : ' + floor'}`,
          met: board <= most + (floor ?? 0),
        })
      rows.push(
        // The floor does nothing then: what its heap grows is what the stand-in for the clock remembers.
        atMost('heap, bytes', heap, 1000, name === 'a refresh' ? clock.heap : undefined),
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

async function grown(site: Site, pageName: PageName, name: string, act: Action) {
  await seed(site, 1240, false)
  const open = await openPage(site, pageName)
  const { page } = open
  if (name === 'a refresh') await page.clock.install()
  await page.goto(open.address)
  await page.locator('tbody button').first().waitFor()
  await crawl(page, { sessions: await countSessions(site), isGentle: false })
  await backToTop(page)
  const found = await growth(open, (round) => act(page, round), mostRounds[name])
  await open.close()
  return found
}
