import { expect, test, vi } from 'vitest'
import { memoizeLast } from './memoize-last.ts'

test('makes anew only what is asked with other things than the last', () => {
  const make = vi.fn((a: object, b: number) => ({ a, b }))
  const made = memoizeLast(make)
  const one = {}
  expect(made(one, 1)).toBe(made(one, 1))
  expect(make).toHaveBeenCalledTimes(1)
  expect(made(one, 2)).toEqual({ a: one, b: 2 })
  expect(made({}, 2)).not.toBe(made(one, 2))
})
