import type { Page } from '@playwright/test'

interface Scrolling {
  readonly frames: number
  /** Share of the frames that were lost, in percent. */
  readonly dropped: number
  /** ms */
  readonly longest: number
  /** Number of checked frames without a row in the middle of the window. */
  readonly blank: number
}

/**
 * Scrolls for three seconds from `top` px on, at `speed` px/s: in each frame to where it should be by then. `undefined` if the page ends
 * before.
 */
export const scrollAt = (page: Page, top: number, speed: number): Promise<Scrolling | undefined> =>
  page.evaluate(scroll, { top, speed })

async function scroll({ top, speed }: { top: number; speed: number }): Promise<Scrolling | undefined> {
  const frameTime = 1000 / 60
  if (top + 3 * speed > document.documentElement.scrollHeight - innerHeight) return undefined
  scrollTo(0, top)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const times: number[] = []
  let blank = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  requestAnimationFrame(function step(now) {
    times.push(now)
    const passed = now - (times[0] ?? now)
    if (passed >= 3000) return resolve()
    scrollTo(0, top + (speed * passed) / 1000)
    // Not in each frame, because it needs a layout.
    if (times.length % 10 === 0) {
      const row = document.elementFromPoint(640, 400)?.closest('tr')
      if (!row || row.textContent.trim() === '') blank += 1
    }
    requestAnimationFrame(step)
  })
  await promise
  const intervals = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const lost = intervals
    .filter((interval) => interval > 1.5 * frameTime)
    .reduce((sum, interval) => sum + Math.round(interval / frameTime) - 1, 0)
  return {
    frames: intervals.length,
    dropped: (100 * lost) / (lost + intervals.length),
    longest: Math.max(...intervals),
    blank,
  }
}
