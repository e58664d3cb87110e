import type { Page } from '@playwright/test'
import { noor } from '../../e2e/academy/people.ts'
import { recordKey, recordOf } from '../../e2e/signed-in.ts'
import type { Site } from '../site/open-site.ts'
import { seedLater } from '../site/seed.ts'
import { backToTop, crawl } from '../speed/crawl.ts'
import { growth, type Growth } from './growth.ts'
import { countSessions } from '../speed/open-list.ts'
import { openPage } from '../speed/open-page.ts'
import { passTime, replaceClock, tokenHours } from './passing-time.ts'

/** Does something that leaves the board as it was. */
type Action = (given: {
  readonly page: Page
  readonly site: Site
  /** Number of sessions of the list. */
  readonly sessions: number
  /** Counted from 1. */
  readonly round: number
}) => Promise<void>

/** What is done again and again in a page: each brings the board back to where it was. */
export const inPage: Readonly<Record<string, Action>> = {
  // What the measurement itself leaves behind.
  'a click without effect': ({ page }) => page.locator('h1').first().click(),
  'the drawer': async ({ page, round }) => {
    // Of several sessions, as something may be kept for each.
    await page
      .locator('tbody button')
      .nth(round % 5)
      .click()
    await page.locator('dialog[open] h2').waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
  'the view': async ({ page }) => {
    for (const view of ['Mine', 'Whole academy']) {
      await page.locator('label', { hasText: view }).click()
      await page.locator('tbody button').first().waitFor()
    }
  },
  'order and scrolling': async ({ page }) => {
    await page.locator('thead button', { hasText: 'Session' }).click()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('thead button', { hasText: 'Time' }).click()
  },
  // Signing out drops the list, so that its pages are loaded again, in the same document.
  'pages of the list': async ({ page, site, sessions }) => {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor()
    await signInAsOtherTab(page, site)
    await page.locator('tbody button').first().waitFor()
    await crawl(page, { sessions, isGentle: false })
    await page.evaluate(() => scrollTo(0, 0))
  },
  'a refresh': async ({ page }) => {
    const answered = page.waitForResponse(/talks\.json/)
    await passTime(page)
    await answered
  },
}

/** Signs in as when the person has signed in in another tab, of which this one is told. */
async function signInAsOtherTab(page: Page, { control, addresses: { accounts } }: Site) {
  const record = await recordOf(control, accounts, noor)
  const message = { name: recordKey(accounts), record, hours: tokenHours }
  await page.evaluate(({ name, record: withoutTimes, hours }) => {
    const channel = new BroadcastChannel(name)
    const since = Date.now()
    const expires_at = Math.round(since / 1000) + 3600 * hours
    // A `BroadcastChannel` reaches its own origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage({ type: 'record', record: JSON.stringify({ ...withoutTimes, since, expires_at }) })
    channel.close()
  }, message)
}

/** What grows when `act` is done again and again in a page whose list is loaded completely. */
export async function grownInPage(site: Site, act: Action): Promise<Growth> {
  await seedLater(site)
  const open = await openPage(site, 'board', undefined, tokenHours)
  const { page } = open
  await replaceClock(page)
  await page.goto(open.address)
  await page.locator('tbody button').first().waitFor()
  const sessions = await countSessions(site)
  await crawl(page, { sessions, isGentle: false })
  await backToTop(page)
  const found = await growth(
    open,
    (round) => act({ page, site, sessions, round }),
    () => passTime(page),
  )
  await open.close()
  return found
}
