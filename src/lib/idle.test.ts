import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenIdle } from './idle.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** An idle moment that the test brings about. */
function stubIdle() {
  let waiting: (() => void) | undefined
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    waiting = callback
    return 1
  })
  vi.stubGlobal('cancelIdleCallback', () => (waiting = undefined))
  return () => waiting?.()
}

test('calls back in the first idle moment after the pause', () => {
  const becomeIdle = stubIdle()
  const callback = vi.fn<() => void>()
  whenIdle(callback, 1000)
  becomeIdle()
  vi.advanceTimersByTime(999)
  becomeIdle()
  expect(callback).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(callback).not.toHaveBeenCalled()
  becomeIdle()
  expect(callback).toHaveBeenCalledTimes(1)
})

test('is cancelled during the pause and after it', () => {
  const becomeIdle = stubIdle()
  const callback = vi.fn<() => void>()
  whenIdle(callback, 1000)()
  const cancel = whenIdle(callback, 1000)
  vi.advanceTimersByTime(1000)
  cancel()
  becomeIdle()
  expect(callback).not.toHaveBeenCalled()
})

test('calls back after a short time in a browser that does not tell when it is idle', () => {
  const callback = vi.fn<() => void>()
  whenIdle(callback)
  whenIdle(callback)()
  vi.runAllTimers()
  expect(callback).toHaveBeenCalledTimes(1)
})
