import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeights } from './heights.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a height is applied once, and a new one at once', () => {
  const apply = vi.fn()
  const setHeight = createHeights(apply)
  for (const height of [400, 400, 520, 480]) {
    setHeight(height)
    vi.advanceTimersByTime(200)
  }
  expect(apply.mock.calls).toEqual([[400], [520], [480]])
})

test('heights that change too fast stay at the highest, then at the last one when they stop changing', () => {
  const apply = vi.fn()
  const setHeight = createHeights(apply)
  for (let i = 0; i < 1000; i += 1) {
    setHeight(400 + (i % 2) * 50)
    vi.advanceTimersByTime(10)
  }
  expect(apply.mock.calls.length).toBeLessThanOrEqual(12)
  expect(apply.mock.lastCall).toEqual([450])
  setHeight(430)
  vi.advanceTimersByTime(1000)
  expect(apply.mock.lastCall).toEqual([430])
})

test('the height never decreases while a page grows with its frame', () => {
  const apply = vi.fn()
  const setHeight = createHeights(apply)
  let height = 400
  for (let i = 0; i < 60; i += 1) {
    setHeight((height += 20))
    vi.advanceTimersByTime(16)
  }
  const rises = apply.mock.calls.map(([one]) => Number(one))
  expect(rises.toSorted((a, b) => a - b)).toEqual(rises)
})
