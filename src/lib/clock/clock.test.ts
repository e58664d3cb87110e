import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchClock } from './clock.ts'
import { startOfDay } from '../time/time.ts'

const monday = Date.UTC(2026, 10, 23, 9)

beforeEach(() => {
  vi.useFakeTimers({ now: monday })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** How often somebody is told something within `ms` whose next change `changesAt` names. */
function toldWithin(ms: number, changesAt: (now: number) => number): number {
  const notify = vi.fn<() => void>()
  const stop = watchClock(notify, changesAt)
  // Not at once: a timer of 0 ms that is armed again and again would never let it come to an end.
  for (let step = 0; step < 200 && Date.now() < monday + ms; step += 1) {
    vi.advanceTimersToNextTimer()
  }
  stop()
  expect(vi.getTimerCount()).toBe(0)
  return notify.mock.calls.length
}

test('tells at the moment that is named, and looks again every minute at the least', () => {
  expect(toldWithin(10_000, (now) => (Math.floor(now / 1000) + 1) * 1000)).toBe(10)
  expect(toldWithin(5 * 60_000, () => Infinity)).toBe(5)
})

test.each([
  ['has passed', () => monday - 1],
  ['is now', (now: number) => now],
  ['is none', () => Number.NaN],
])('a moment that %s is not waited for', (_what, changesAt) => {
  expect(toldWithin(5 * 60_000, changesAt)).toBe(5)
})

test('midnight is waited for once, also in a night that has two', () => {
  const first = Date.parse('2006-10-29T02:45Z')
  vi.setSystemTime(first)
  const stop = watchClock(
    () => {},
    (now) => startOfDay(now, 'America/St_Johns', 1),
  )
  vi.advanceTimersToNextTimer()
  expect(Date.now()).toBe(first + 60_000)
  stop()
})
