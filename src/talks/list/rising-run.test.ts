// oxlint-disable oxc/no-map-spread, oxc/no-accumulating-spread -- all runs there are, of a handful of numbers
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastOfRisingRun } from './rising-run.ts'

test('a number that was moved does not belong to the subsequence', () => {
  expect(lastOfRisingRun([0, 1, 2, 3])).toBe(3)
  expect(lastOfRisingRun([80, 0, 1, 2, 3])).toBe(3)
  expect(lastOfRisingRun([3, 4, 5, 0, 6])).toBe(6)
  expect(lastOfRisingRun([])).toBe(undefined)
})

test('is the smallest last number of all longest increasing subsequences', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(12), { maxLength: 9 }), (numbers) => {
      const subsequences = numbers.reduce<number[][]>(
        (all, n) => [...all, ...all.filter((run) => (run.at(-1) ?? -1) < n).map((run) => [...run, n])],
        [[]],
      )
      const longest = Math.max(...subsequences.map(({ length }) => length))
      const ends = subsequences.filter((run) => run.length === longest).map((run) => run.at(-1) ?? -1)
      expect(lastOfRisingRun(numbers) ?? -1).toBe(Math.min(...ends))
    }),
  )
})
