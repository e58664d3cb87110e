import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWith } from '../../address/params.ts'
import { hour } from '../../lib/time/units.ts'
import { clashesOf } from '../when/clashes.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { byStart, type Talk } from '../talk.ts'
import { facetIds, type FacetContext, type FacetId } from './facets.ts'
import { choicesOf, cleared, filtered, filterOf, isFiltering, toggled } from './filter.ts'

const today = Date.UTC(2026, 10, 23)
const zones = ['UTC', 'Asia/Kolkata', undefined] as const
const person = { userId: 'me' }
const member = (name: string, role: string) => ({
  id: name,
  userId: name,
  name,
  email: undefined,
  role,
  image: undefined,
})

const anyTalk = fc.record({
  start: fc.option(fc.integer({ min: today - 30 * hour, max: today + 240 * hour }), { nil: undefined }),
  zone: fc.constantFrom(...zones),
  paid: fc.constantFrom(true, false, undefined),
  presenters: fc.subarray(['me', 'Ann, Ltd', 'Bo%']),
  categories: fc.subarray(['1', '2']),
})
const anyTalks = fc.array(anyTalk, { maxLength: 20 }).map((all) =>
  all
    .map(({ start, zone, paid, presenters, categories }, i) =>
      makeTalk(`t${i}`, start, {
        end: start === undefined ? undefined : start + hour,
        zone,
        paid,
        categories,
        members: presenters.map((name) => member(name, '1')),
      }),
    )
    .sort(byStart),
)
const context = (talks: readonly Talk[]): FacetContext => ({
  live: new Set(talks.slice(0, 2).map(({ id }) => id)),
  clashes: clashesOf(talks),
  person,
  zone: 'UTC',
  today,
})

/** The address after each of these values is toggled in turn. */
function chosen(picks: readonly (readonly [FacetId, string])[]) {
  let search = ''
  for (const [facet, value] of picks) search = searchWith(search, toggled(filterOf(search), facet, value))
  return search
}

const values: Readonly<Record<FacetId, readonly string[]>> = {
  is: ['live', 'clash', 'elsewhere', 'paid'],
  role: ['host', 'attendee'],
  day: ['today', 'tomorrow', 'week', '2026-11-24..2026-11-25', '..2026-11-24'],
  by: ['me', 'Ann, Ltd', 'Bo%'],
  category: ['1', '2'],
}
const anyPick = fc
  .constantFrom(...facetIds)
  .chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...values[facet])))

test('the count of a value is the number of talks left if it is chosen', () => {
  fc.assert(
    fc.property(anyTalks, fc.array(anyPick, { maxLength: 3 }), (talks, picks) => {
      const filter = filterOf(chosen(picks))
      for (const [facet, choices] of choicesOf(talks, filter, context(talks))) {
        for (const { value, count } of choices) {
          const others =
            facet === 'is' ? filter.chosen : new Map([...filter.chosen].filter(([one]) => one !== facet))
          const mine = new Set([...(facet === 'is' ? (filter.chosen.get('is') ?? []) : []), value])
          const wanted = { query: '', chosen: new Map(others).set(facet, mine) }
          expect(filtered(talks, wanted, context(talks))).toHaveLength(count)
        }
      }
    }),
  )
})

test('chosen values survive the way to the address and back, whatever characters they contain', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }).map((s) => s.toWellFormed())), (names) => {
      const search = chosen(names.map((name) => ['by', name] as const))
      expect([...(filterOf(search).chosen.get('by') ?? [])]).toEqual(names)
      expect(chosen([...names, ...names].map((name) => ['by', name] as const))).toBe('')
    }),
  )
})

test('clearing keeps the other parameters', () => {
  const search = `${chosen([['is', 'live']])}&q=x&view=academy`
  expect(isFiltering(filterOf(search))).toBe(true)
  expect(searchWith(search, cleared)).toBe('?view=academy')
})

test('a range of days includes its first and last day', () => {
  const at = (day: number, hours: number) => makeTalk(`${day} ${hours}`, Date.UTC(2026, 10, day, hours))
  const talks = [at(23, 23), at(24, 0), at(25, 23), at(26, 0)]
  const found = (day: string) => filtered(talks, filterOf(`?day=${day}`), context(talks)).map(({ id }) => id)
  expect(found('2026-11-24..2026-11-25')).toEqual(['24 0', '25 23'])
  expect(found('..2026-11-24')).toEqual(['23 23', '24 0'])
  expect(found('2026-11-25..')).toEqual(['25 23', '26 0'])
  expect(found('nonsense')).toEqual([])
})

test('without a filter the same list object is returned', () => {
  const talks = [makeTalk('a', today)]
  expect(filtered(talks, filterOf('?view=mine'), context(talks))).toBe(talks)
})
