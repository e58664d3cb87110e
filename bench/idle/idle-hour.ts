import type { Request } from '@playwright/test'
import type { Site } from '../site/open-site.ts'
import { openPage } from '../speed/open-page.ts'

/** Minutes that pass; the token is valid for 60, and its renewal is not part of being idle. */
const minutes = 50

declare global {
  interface Window {
    /** Set by `countTimers`. */
    timers?: { fired: number; fast: number; frames: number }
  }
}

/**
 * Lets an hour pass on a board on which nothing is near: how many requests it sends, how often a timer wakes it up, how often it
 * sets one of less than a second, and how many animation frames it asks for.
 */
export async function idleHour(site: Site) {
  const open = await openPage(site, 'board')
  const { page } = open
  await page.clock.install()
  await page.goto(open.address)
  await page.waitForFunction(() =>
    /^Showing ([\d,]+) of \1$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
  )
  await page.waitForTimeout(2000)
  let requests = 0
  const pending = new Set<Request>()
  page.on('request', (request) => {
    requests += 1
    pending.add(request)
  })
  const end = (request: Request) => void pending.delete(request)
  page.on('requestfinished', end).on('requestfailed', end)
  await page.evaluate(countTimers)
  for (let minute = 0; minute < minutes; minute += 1) {
    // Second by second: what is under way goes through the network, which needs real time, and would time out.
    for (let second = 0; second < 60; second += 1) {
      await page.clock.runFor(1000)
      while (pending.size > 0) await page.waitForTimeout(10)
    }
  }
  const { fired = 0, fast = 0, frames = 0 } = (await page.evaluate(() => window.timers)) ?? {}
  await open.close()
  const inAnHour = (count: number) => Math.round((count * 60) / minutes)
  return {
    requests: inAnHour(requests),
    wakeUps: inAnHour(fired),
    fastTimers: inAnHour(fast),
    frames: inAnHour(frames),
  }
}

function countTimers(): void {
  const timers = { fired: 0, fast: 0, frames: 0 }
  window.timers = timers
  const { setTimeout: timeout, setInterval: interval, requestAnimationFrame: frame } = window
  const count = (ms: unknown) => {
    if (Number(ms ?? 0) < 1000) timers.fast += 1
  }
  Object.assign(window, {
    setTimeout(action: () => void, ms?: number, ...rest: unknown[]) {
      count(ms)
      return timeout(
        () => {
          timers.fired += 1
          action()
        },
        ms,
        ...rest,
      )
    },
    setInterval(action: () => void, ms?: number, ...rest: unknown[]) {
      // Each tick of an interval counts as a timer.
      return interval(
        () => {
          count(ms)
          timers.fired += 1
          action()
        },
        ms,
        ...rest,
      )
    },
    requestAnimationFrame(action: FrameRequestCallback) {
      timers.frames += 1
      return frame(action)
    },
  })
}
