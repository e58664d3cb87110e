import { expect, type Page, type Request } from '@playwright/test'
import type { Control } from './control.ts'

/** Matches all list requests. */
export const match = { path: 'talks.json' }

/** The error message on screen. */
export const alertIn = (page: Page) => page.getByRole('alert')

/** The list requests so far, oldest first. */
export const listRequests = async (control: Control) =>
  (await control.requests()).filter(({ path, method }) => path.includes('talks.json') && method === 'GET')

/** Tracks the pending requests of the page from now on. Also returns a function that stops tracking. */
function watchCalls(page: Page) {
  const inFlight = new Set<Request>()
  const add = (request: Request) => void inFlight.add(request)
  const remove = (request: Request) => void inFlight.delete(request)
  page.on('request', add).on('requestfinished', remove).on('requestfailed', remove)
  const stop = () => page.off('request', add).off('requestfinished', remove).off('requestfailed', remove)
  return { inFlight, stop }
}

/**
 * Moves the page's fake clock by up to `seconds`, one second at a time, until `check` passes. The clock is stopped while a request is
 * pending: its timeout runs on the same clock, and a slow machine would reach it.
 */
export async function within(page: Page, seconds: number, check: () => Promise<unknown>): Promise<void> {
  const { inFlight, stop } = watchCalls(page)
  let left = seconds
  await expect(async () => {
    if (left > 0 && inFlight.size === 0) {
      await page.clock.runFor(1000)
      left -= 1
    }
    await check()
  }).toPass({ intervals: [50], timeout: 110_000 })
  stop()
}

/** Expects the complete list, without an error. `timeout` (ms) is for retries without action of the person. */
export async function expectCompleteList(page: Page, timeout?: number): Promise<void> {
  const most = timeout === undefined ? {} : { timeout }
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33', most)
  await expect(alertIn(page)).toHaveCount(0, most)
}

/**
 * Removes the faults. Expects that the list is requested again within five seconds of the page's clock, which must be installed, and that
 * it is then complete.
 */
export async function expectRecovered(page: Page, control: Control): Promise<void> {
  const { inFlight, stop } = watchCalls(page)
  // A little later than now, because now is in the past when the page gets the command.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000)
  await expect.poll(() => inFlight.size).toBe(0)
  stop()
  await control.clearFaults()
  const before = (await listRequests(control)).length
  await within(page, 5, async () => expect((await listRequests(control)).length).toBeGreaterThan(before))
  await page.clock.resume()
  await expectCompleteList(page)
}
