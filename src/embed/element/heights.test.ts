import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHeights } from './heights.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a height is applied once, and the next as soon as it comes', () => {
  const apply = vi.fn()
  const steady = createHeights(apply)
  for (const height of [400, 400, 520, 480]) {
    steady(height)
    vi.advanceTimersByTime(200)
  }
  expect(apply.mock.calls).toEqual([[400], [520], [480]])
})

test('heights that chase each other end at the highest, and at the last once they are calm', () => {
  const apply = vi.fn()
  const steady = createHeights(apply)
  for (let i = 0; i < 1000; i += 1) {
    steady(400 + (i % 2) * 50)
    vi.advanceTimersByTime(10)
  }
  expect(apply.mock.calls.length).toBeLessThanOrEqual(12)
  expect(apply.mock.lastCall).toEqual([450])
  steady(430)
  vi.advanceTimersByTime(1000)
  expect(apply.mock.lastCall).toEqual([430])
})

test('a page that grows with its frame is not followed for ever within a second', () => {
  const apply = vi.fn()
  const steady = createHeights(apply)
  let height = 400
  for (let i = 0; i < 60; i += 1) {
    steady((height += 20))
    vi.advanceTimersByTime(16)
  }
  const rises = apply.mock.calls.map(([one]) => Number(one))
  expect(rises.toSorted((a, b) => a - b)).toEqual(rises)
})
