import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  deviceAhead,
  deviceTime,
  isServerTimeDue,
  measureServerTime,
  serverTime,
  watchClock,
} from './clock.ts'
import { forgetServerTime } from './clock.test-data.ts'

const monday = Date.UTC(2026, 10, 23, 9)
const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: monday })
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', removeEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
})
afterEach(() => {
  forgetServerTime()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A watcher that records when it is called, in ms since the start. */
function watch() {
  const calls: number[] = []
  const watcher = watchClock(() => calls.push(Date.now() - monday))
  return { calls, ...watcher }
}

test('calls once, at the time that was set last', () => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(monday + 90_000)
  wakeAt(monday + 10_000)
  vi.advanceTimersByTime(5 * minute)
  expect(calls).toEqual([10_000])
  wakeAt(monday + 8 * minute)
  vi.advanceTimersByTime(5 * minute)
  expect(calls).toEqual([10_000, 8 * minute])
  stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('a time in the past calls at once, and only once', () => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(monday - 1)
  vi.advanceTimersByTime(5 * minute)
  expect(calls).toEqual([0])
  stop()
})

test.each([Infinity, Number.NaN])('%s never calls', (at) => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(at)
  vi.advanceTimersByTime(5 * minute)
  expect(calls).toEqual([])
  stop()
})

test('all watchers share one timer, and each is called at its own time', () => {
  const [first, second] = [watch(), watch()]
  first.wakeAt(monday + 2000)
  second.wakeAt(monday + 1000)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1500)
  expect([first.calls, second.calls]).toEqual([[], [1000]])
  vi.advanceTimersByTime(1500)
  expect([first.calls, second.calls]).toEqual([[2000], [1000]])
  first.stop()
  second.stop()
})

test('notices within a minute that the clock was set back, and calls every watcher', () => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(monday + 10 * minute)
  vi.advanceTimersByTime(minute)
  vi.setSystemTime(monday - 60 * minute)
  vi.advanceTimersByTime(minute)
  expect(calls).toEqual([-59 * minute])
  stop()
})

test('after a sleep, a page event calls the watchers that have become due', () => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(monday + 10 * minute)
  vi.setSystemTime(monday + 11 * minute)
  dispatchEvent(new Event('visibilitychange'))
  expect(calls).toEqual([11 * minute])
  stop()
})

test('the time of the server is taken from its first response, and all watchers are called', () => {
  const { calls, wakeAt, stop } = watch()
  wakeAt(monday + 30 * minute)
  measureServerTime(undefined, monday)
  expect([serverTime(), calls]).toEqual([monday, []])
  measureServerTime(monday - 58 * minute, monday)
  expect([serverTime(), deviceAhead(), calls]).toEqual([monday - 58 * minute, 58 * minute, [0]])
  expect([serverTime(monday + 1), deviceTime(serverTime())]).toEqual([monday + 1 - 58 * minute, monday])
  // The next responses are a little off, which is no reason to change it.
  measureServerTime(monday - 59 * minute, monday)
  expect(serverTime()).toBe(monday - 58 * minute)
  stop()
})

test('the time of the server is measured again when the clock of the device has been set, but not because time has passed', () => {
  measureServerTime(monday - 58 * minute, monday)
  vi.advanceTimersByTime(60 * minute)
  measureServerTime(monday, Date.now())
  expect(serverTime()).toBe(monday + 2 * minute)
  vi.setSystemTime(monday + 2 * minute)
  measureServerTime(monday + 2 * minute, Date.now())
  expect(serverTime()).toBe(Date.now())
})

test('a small difference is not corrected; one of days is not corrected, but known', () => {
  measureServerTime(monday + 29_000, monday)
  expect(serverTime()).toBe(monday)
  vi.setSystemTime(monday + 60 * minute)
  measureServerTime(monday + 50 * 60 * minute, Date.now())
  expect([serverTime(), deviceAhead()]).toEqual([monday + 60 * minute, -49 * 60 * minute])
})

test('a response that took long says nothing, as the computer may have slept, or its clock been set, meanwhile', () => {
  vi.setSystemTime(monday + 8 * 60 * minute)
  measureServerTime(monday, monday)
  measureServerTime(monday + 60 * minute, monday + 9 * 60 * minute)
  expect([serverTime(), isServerTimeDue()]).toEqual([monday + 8 * 60 * minute, true])
  measureServerTime(Date.now(), Date.now() - 100)
  expect([serverTime(), isServerTimeDue()]).toEqual([Date.now(), false])
})
