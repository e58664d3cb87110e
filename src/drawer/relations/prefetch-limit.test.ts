import { expect, test } from 'vitest'
import { minute } from '../../lib/time/units.ts'
import { mayPrefetch } from './prefetch-limit.ts'

test('at most twelve prefetches are allowed in a minute, also when the clock goes back', () => {
  const start = 1_000_000
  expect(Array.from({ length: 14 }, (_, i) => mayPrefetch(start + i))).toEqual([
    ...Array.from({ length: 12 }, () => true),
    false,
    false,
  ])
  expect(mayPrefetch(start + minute)).toBe(true)
  expect(mayPrefetch(start + minute)).toBe(false)
  expect(mayPrefetch(start - 60 * minute)).toBe(true)
})
