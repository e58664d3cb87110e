import { expect, test } from 'vitest'
import { minute } from '../../lib/time/time.ts'
import { mayWarm } from './prefetch-limit.ts'

test('no more than twelve doors are warmed within a minute, whatever the clock does', () => {
  const start = 1_000_000
  expect(Array.from({ length: 14 }, (_, i) => mayWarm(start + i))).toEqual([
    ...Array.from({ length: 12 }, () => true),
    false,
    false,
  ])
  expect(mayWarm(start + minute)).toBe(true)
  expect(mayWarm(start + minute)).toBe(false)
  expect(mayWarm(start - 60 * minute)).toBe(true)
})
