import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHostParams } from './apply-host-params.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ten thousand orders in a second are a few changes, and the last one stands', () => {
  const change = vi.fn()
  const orders = createHostParams(change)
  for (let i = 0; i < 10_000; i += 1) {
    orders.take({ kind: 'set', parameters: i % 2 ? { view: `v${i}` } : { tz: `t${i}` } })
    vi.advanceTimersByTime(0.1)
  }
  vi.advanceTimersByTime(1000)
  expect(change.mock.calls.length).toBeLessThanOrEqual(5)
  expect(Object.assign({}, ...change.mock.calls.flat())).toEqual({ view: 'v9999', tz: 't9998' })
})

test('the first order is carried out at once, and null takes a parameter away', () => {
  const change = vi.fn()
  const orders = createHostParams(change)
  orders.take({ kind: 'set', parameters: { theme: 'dark', tz: null } })
  expect(change).toHaveBeenCalledExactlyOnceWith({ theme: 'dark', tz: undefined })
})

test('what is no order changes nothing, and nothing is carried out after the end', () => {
  const change = vi.fn()
  const orders = createHostParams(change)
  for (const data of [null, 'set', {}, { kind: 'set' }, { kind: 'set', parameters: { src: 'x' } }])
    orders.take(data)
  expect(change).not.toHaveBeenCalled()
  orders.take({ kind: 'set', parameters: { q: 'a' } })
  orders.take({ kind: 'set', parameters: { q: 'b' } })
  orders.stop()
  vi.advanceTimersByTime(5000)
  expect(change).toHaveBeenCalledTimes(1)
})
