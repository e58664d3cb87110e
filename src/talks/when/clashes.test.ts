import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashesOf } from './clashes.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { byStart, type Talk } from '../talk.ts'

const talks = fc
  .array(fc.tuple(fc.option(fc.nat(30), { nil: undefined }), fc.option(fc.nat(40), { nil: undefined })), {
    maxLength: 9,
  })
  .map((times) => times.map(([start, end], i) => makeTalk(`t${i}`, start, { end })).sort(byStart))

const overlap = (a: Talk, b: Talk) =>
  a.start !== undefined &&
  a.end !== undefined &&
  b.start !== undefined &&
  b.end !== undefined &&
  a.end > a.start &&
  b.end > b.start &&
  a.start < b.end &&
  b.start < a.end

test('finds the same overlaps as comparing every pair, in the board’s order', () => {
  fc.assert(
    fc.property(talks, (all) => {
      const found = clashesOf(all)
      for (const talk of all) {
        const others = all.filter((other) => other !== talk && overlap(talk, other))
        expect(found.get(talk.id) ?? []).toEqual(others)
      }
    }),
  )
})

test('talks that only touch do not clash', () => {
  const first = makeTalk('a', 1000, { end: 2000 })
  const second = makeTalk('b', 2000, { end: 3000 })
  expect(clashesOf([first, second]).size).toBe(0)
})

test('a list of 20,000 simultaneous talks is handled, with at most 16 clashes for each', () => {
  const all = Array.from({ length: 20_000 }, (_, i) => makeTalk(`t${20_000 + i}`, 1000, { end: 2000 }))
  const found = clashesOf(all)
  expect(found.size).toBe(all.length)
  expect(Math.max(...[...found.values()].map(({ length }) => length))).toBeLessThanOrEqual(16)
})
