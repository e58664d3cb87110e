import { expect, test, vi } from 'vitest'
import { memoizeLast } from './memoize-last.ts'

test('computes again only if an argument differs from the last call', () => {
  const compute = vi.fn((a: object, b: number) => ({ a, b }))
  const memoized = memoizeLast(compute)
  const one = {}
  expect(memoized(one, 1)).toBe(memoized(one, 1))
  expect(compute).toHaveBeenCalledTimes(1)
  expect(memoized(one, 2)).toEqual({ a: one, b: 2 })
  expect(memoized({}, 2)).not.toBe(memoized(one, 2))
})
