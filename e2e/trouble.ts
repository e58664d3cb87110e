import type { Page, Request } from '@playwright/test'
import type { Control } from './control.ts'
import { expect } from './test.ts'

/** All requests for the list. */
export const match = { path: 'talks.json' }

/** What is said of trouble. */
export const alertIn = (page: Page) => page.getByRole('alert')

/** The requests for a list so far, oldest first. */
export const listsAsked = async (control: Control) =>
  (await control.requests()).filter(({ path, method }) => path.includes('talks.json') && method === 'GET')

/** The requests of the page that are under way from now on, and the way to stop watching. */
function watchCalls(page: Page) {
  const underWay = new Set<Request>()
  const add = (request: Request) => void underWay.add(request)
  const remove = (request: Request) => void underWay.delete(request)
  page.on('request', add).on('requestfinished', remove).on('requestfailed', remove)
  const stop = () => page.off('request', add).off('requestfinished', remove).off('requestfailed', remove)
  return { underWay, stop }
}

/**
 * Lets up to `seconds` of the page's own clock pass, a second at a time, until `check` holds. It waits for answers under way: their
 * deadline is by the same clock, and a slow machine would meet it.
 */
export async function within(page: Page, seconds: number, check: () => Promise<unknown>): Promise<void> {
  const { underWay, stop } = watchCalls(page)
  let left = seconds
  await expect(async () => {
    if (left > 0 && underWay.size === 0) {
      await page.clock.runFor(1000)
      left -= 1
    }
    await check()
  }).toPass({ intervals: [50], timeout: 110_000 })
  stop()
}

/** The list is there as a whole, and nothing is wrong any more. `timeout` (ms) is for tries that come again by themselves. */
export async function expectWhole(page: Page, timeout?: number): Promise<void> {
  const most = timeout === undefined ? {} : { timeout }
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33', most)
  await expect(alertIn(page)).toHaveCount(0, most)
}

/**
 * Takes the faults back: within five seconds of the page's clock, which has to be installed, the list is asked for again, and then it
 * is whole.
 */
export async function expectMended(page: Page, control: Control): Promise<void> {
  const { underWay, stop } = watchCalls(page)
  // Stopped a little later than now, for now has passed when the page hears of it.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
  await expect.poll(() => underWay.size).toBe(0)
  stop()
  await control.clearFaults()
  const before = (await listsAsked(control)).length
  await within(page, 5, async () => expect((await listsAsked(control)).length).toBeGreaterThan(before))
  await page.clock.resume()
  await expectWhole(page)
}
