// oxlint-disable oxc/no-map-spread, oxc/no-accumulating-spread -- all runs there are, of a handful of numbers
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastOfRisingRun } from './rising-run.ts'

test('what was moved falls out of the run', () => {
  expect(lastOfRisingRun([0, 1, 2, 3])).toBe(3)
  expect(lastOfRisingRun([80, 0, 1, 2, 3])).toBe(3)
  expect(lastOfRisingRun([3, 4, 5, 0, 6])).toBe(6)
  expect(lastOfRisingRun([])).toBe(undefined)
})

test('it is the end of a longest rising run, the lowest there is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(12), { maxLength: 9 }), (numbers) => {
      const runs = numbers.reduce<number[][]>(
        (all, n) => [...all, ...all.filter((run) => (run.at(-1) ?? -1) < n).map((run) => [...run, n])],
        [[]],
      )
      const longest = Math.max(...runs.map((run) => run.length))
      const ends = runs.filter((run) => run.length === longest).map((run) => run.at(-1) ?? -1)
      expect(lastOfRisingRun(numbers) ?? -1).toBe(Math.min(...ends))
    }),
  )
})
