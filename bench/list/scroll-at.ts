import type { Page } from '@playwright/test'

interface Way {
  /** From where to scroll, px. */
  readonly top: number
  /** px/s; upwards if it is less than 0. */
  readonly speed: number
}

interface Scrolling {
  readonly frames: number
  /** Share of the frames that were lost, in percent. */
  readonly dropped: number
  /** Duration of the longest frame, in frames of a sixtieth of a second: 1 if none is lost. */
  readonly longest: number
  /** Number of tasks of more than 50 ms. */
  readonly longTasks: number
}

/** Scrolls for three seconds: in each frame to where it should be by then. `undefined` if the page ends before. */
export const scrollAt = (page: Page, way: Way): Promise<Scrolling | undefined> => page.evaluate(scroll, way)

async function scroll({ top, speed }: Way): Promise<Scrolling | undefined> {
  const frameTime = 1000 / 60
  if (top + 3 * speed > document.documentElement.scrollHeight - innerHeight) return undefined
  scrollTo(0, top)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const times: number[] = []
  let longTasks = 0
  const tasks = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length
  })
  tasks.observe({ type: 'longtask' })
  const { promise, resolve } = Promise.withResolvers<void>()
  requestAnimationFrame(function step(now) {
    times.push(now)
    const passed = now - (times[0] ?? now)
    if (passed >= 3000) return resolve()
    scrollTo(0, top + (speed * passed) / 1000)
    requestAnimationFrame(step)
  })
  await promise
  // Long tasks are reported later.
  await new Promise((done) => setTimeout(done, 200))
  tasks.disconnect()
  const intervals = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const lost = intervals
    .filter((interval) => interval > 1.5 * frameTime)
    .reduce((sum, interval) => sum + Math.round(interval / frameTime) - 1, 0)
  return {
    frames: intervals.length,
    dropped: (100 * lost) / (lost + intervals.length),
    longest: Math.round(Math.max(...intervals) / frameTime),
    longTasks,
  }
}
