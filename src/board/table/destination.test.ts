import { expect, test } from 'vitest'
import { hour } from '../../lib/time/units.ts'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { bandLayout } from '../../ui/virtual/band-layout.ts'
import { sectionsOf } from '../list/sections.ts'
import type { Step } from './moves.ts'
import { destination } from './destination.ts'

const monday = Date.UTC(2026, 10, 23)
const day = 24 * hour
const live = makeTalk('live', monday + 9 * hour)
const talks = [
  live,
  makeTalk('a', monday + 10 * hour),
  makeTalk('b', monday + day),
  makeTalk('c', monday + 3 * day),
]
const sections = sectionsOf({ talks, live: [live] }, 'UTC')
const layout = bandLayout(sections, 64, 40)
// Items: 0 header, 1 live, 2 header, 3 a, 4 header, 5 b, 6 header, 7 c
const to = (move: Step, from: number) => destination(move, from, sections, layout)?.id

test('next and previous move from row to row and skip day headers', () => {
  expect([-1, 1, 3, 5, 7].map((from) => to({ to: 'next' }, from))).toEqual(['live', 'a', 'b', 'c', undefined])
  expect([8, 7, 5, 3, 1].map((from) => to({ to: 'previous' }, from))).toEqual([
    'c',
    'b',
    'a',
    'live',
    undefined,
  ])
})

test('a day leads to its first talk, else to the next day with talks, else to the last talk', () => {
  expect([0, 1, 2, 3, 4].map((days) => to({ to: 'day', at: monday + days * day }, 0))).toEqual([
    'a',
    'b',
    'c',
    'c',
    'c',
  ])
})

test('a day leads nowhere when rows are not grouped by day, and never to a talk without a time', () => {
  const undated = makeTalk('undated', undefined)
  const other = sectionsOf({ talks: [undated], live: [live] }, 'UTC')
  const nowhere = destination({ to: 'day', at: monday }, 0, other, bandLayout(other, 64, 40))
  expect(nowhere).toBeUndefined()
  const more = sectionsOf({ talks: [...talks, undated], live: [live] }, 'UTC')
  const late = destination({ to: 'day', at: monday + 9 * day }, 0, more, bandLayout(more, 64, 40))
  expect(late?.id).toBe('c')
})

test('the end leads to the last talk', () => {
  expect(to({ to: 'end' }, 0)).toBe('c')
})
