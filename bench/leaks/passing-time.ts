import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** ms after which nothing is kept on purpose: a sign-in may take ten minutes, and answers that nobody uses are kept for five. */
const longest = 11 * 60_000

/** Hours for which a token has to be valid while the page's clock is moved by `longest` hundreds of times. */
export const tokenHours = 100

/** Replaces the clock in the documents that `page` loads from now on. */
export async function replaceClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.addInitScript(() => {
    // The stand-in keeps an error with each timer, whose stack would keep what the functions on it refer to.
    Error.stackTraceLimit = 0
    // The browser's own timeout would follow the machine's clock.
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController()
      window.setTimeout(() => controller.abort(new DOMException('Time is over.', 'TimeoutError')), ms)
      return controller.signal
    }
  })
}

/**
 * Lets so much time pass that only what is kept for good is still in memory. The clock jumps, so that a timer that repeats is called once,
 * and not hundreds of times; and a request that is due then is not timed out by the same jump.
 */
export async function passTime(page: Page): Promise<void> {
  // For the requests that are under way, and then for those that were due.
  await setTimeout(200)
  await page.clock.fastForward(longest)
  await setTimeout(500)
}
