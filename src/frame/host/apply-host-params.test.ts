import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHostParams } from './apply-host-params.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ten thousand messages in a second become a few changes, with the last value of each parameter', () => {
  const change = vi.fn()
  const params = createHostParams(change)
  for (let i = 0; i < 10_000; i += 1) {
    params.take({ kind: 'set', parameters: i % 2 ? { view: `v${i}` } : { tz: `t${i}` } })
    vi.advanceTimersByTime(0.1)
  }
  vi.advanceTimersByTime(1000)
  expect(change.mock.calls.length).toBeLessThanOrEqual(5)
  expect(Object.assign({}, ...change.mock.calls.flat())).toEqual({ view: 'v9999', tz: 't9998' })
})

test('the first message is applied at once, and null removes a parameter', () => {
  const change = vi.fn()
  const params = createHostParams(change)
  params.take({ kind: 'set', parameters: { theme: 'dark', tz: null } })
  expect(change).toHaveBeenCalledExactlyOnceWith({ theme: 'dark', tz: undefined })
})

test('other data changes nothing, and nothing is applied after stop', () => {
  const change = vi.fn()
  const params = createHostParams(change)
  for (const data of [null, 'set', {}, { kind: 'set' }, { kind: 'set', parameters: { src: 'x' } }])
    params.take(data)
  expect(change).not.toHaveBeenCalled()
  params.take({ kind: 'set', parameters: { q: 'a' } })
  params.take({ kind: 'set', parameters: { q: 'b' } })
  params.stop()
  vi.advanceTimersByTime(5000)
  expect(change).toHaveBeenCalledTimes(1)
})
