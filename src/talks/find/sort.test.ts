import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '../../lib/time/units.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { byStart, type Talk } from '../talk.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import { clicked, orderOf, sorted, sortKeys, sortOf } from './sort.ts'

const context = { live: new Set<string>(), person: undefined, joinWindow, locale: 'en' }
const ids = (talks: readonly { id: string }[]) => talks.map(({ id }) => id)

const anyTalks = fc
  .array(
    fc.tuple(
      fc.option(fc.nat(5), { nil: undefined }),
      fc.constantFrom('', 'b', 'B', 'a', 'A', 'a 10', 'a 9'),
    ),
  )
  .map((all) =>
    all.map(([registered, name], i) => makeTalk(`t${i}`, i * hour, { registered, name })).sort(byStart),
  )

test('every row is kept and sorted by its column, ascending and descending', () => {
  fc.assert(
    fc.property(anyTalks, fc.constantFrom(...sortKeys), (talks, by) => {
      const up = sorted(talks, { by, down: false }, context)
      const down = sorted(talks, { by, down: true }, context)
      expect(ids(up).toSorted()).toEqual(ids(talks).toSorted())
      expect(ids(down).toSorted()).toEqual(ids(talks).toSorted())
      if (by !== 'registered') return
      const counts = (rows: readonly Talk[]) => rows.flatMap(({ registered }) => registered ?? [])
      expect(counts(up)).toEqual(counts(talks).toSorted((a, b) => a - b))
      expect(counts(down)).toEqual(counts(talks).toSorted((a, b) => b - a))
    }),
  )
})

test('names are sorted as by comparing them one by one, also those that differ in case only', () => {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  fc.assert(
    fc.property(anyTalks, fc.boolean(), (talks, down) => {
      const named = talks.filter(({ name }) => name !== '')
      const expected = named.toSorted((a, b) => compare(a.name, b.name) * (down ? -1 : 1))
      const unnamed = talks.filter(({ name }) => name === '')
      expect(ids(sorted(talks, { by: 'session', down }, context))).toEqual(ids([...expected, ...unnamed]))
    }),
  )
})

test('names are sorted by locale, with numbers by value; empty ones come last in both directions', () => {
  const talks = ['b', '', 'a 10', 'A 9', 'ä'].map((name, i) => makeTalk(name || 'none', i, { name }))
  expect(ids(sorted(talks, { by: 'session', down: false }, context))).toEqual([
    'ä',
    'A 9',
    'a 10',
    'b',
    'none',
  ])
  expect(ids(sorted(talks, { by: 'session', down: true }, context))).toEqual([
    'b',
    'a 10',
    'A 9',
    'ä',
    'none',
  ])
})

test('of equal rows the earlier comes first', () => {
  const talks = [1, 2, 3].map((start) => makeTalk(`t${start}`, start, { name: 'same', registered: 1 }))
  for (const down of [true, false])
    expect(ids(sorted(talks, { by: 'registered', down }, context))).toEqual(['t1', 't2', 't3'])
})

test('live talks come first by status', () => {
  const talks = [makeTalk('early', 1), makeTalk('live', 2)]
  expect(ids(sorted(talks, { by: 'status', down: false }, { ...context, live: new Set(['live']) }))).toEqual([
    'live',
    'early',
  ])
})

test('an order survives the way to the address and back; an unknown one is the board’s order', () => {
  for (const by of sortKeys)
    for (const down of [true, false]) expect(orderOf(sortOf({ by, down }))).toEqual({ by, down })
  expect(orderOf('-nonsense')).toEqual({ by: 'time', down: false })
  expect(sortOf({ by: 'time', down: false })).toBeUndefined()
})

test('a second click reverses the order; registrations start with the highest count', () => {
  const first = clicked({ by: 'time', down: false }, 'registered')
  expect(first).toEqual({ by: 'registered', down: true })
  expect(clicked(first, 'registered')).toEqual({ by: 'registered', down: false })
  expect(clicked(first, 'session')).toEqual({ by: 'session', down: false })
})
