import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '../../lib/time/units.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { byStart, type Talk } from '../../talks/talk.ts'
import { isNearEndOf } from './near-end.ts'
import { neighboursOf } from './neighbours.ts'
import { placeOf, sectionsOf, type Section } from './sections.ts'

const monday = Date.UTC(2026, 10, 23, 9)
const list = (talks: Talk[], live: Talk[] = []) => ({
  talks: talks.toSorted(byStart),
  live,
  sessions: talks.length,
  total: undefined,
  received: 0,
  unreadable: [],
})
const talksIn = (section: Section) => Array.from({ length: section.count }, (_, row) => section.talk(row)?.id)

test('live talks first, then a section a day, talks without a time last', () => {
  const running = makeTalk('running', monday)
  const talks = [
    running,
    makeTalk('later', monday + 5 * hour),
    makeTalk('tomorrow', monday + 24 * hour),
    makeTalk('some day', undefined),
  ]
  const sections = sectionsOf(list(talks, [running]), 'UTC')
  expect(sections.map(({ kind }) => kind)).toEqual(['live', 'day', 'day', 'undated'])
  expect(sections.map(talksIn)).toEqual([['running'], ['later'], ['tomorrow'], ['some day']])
})

test('days begin and end in the chosen time zone', () => {
  const lateEvening = makeTalk('x', Date.UTC(2026, 10, 23, 23, 30))
  const dayIn = (zone: string) => sectionsOf(list([lateEvening]), zone)[0]?.day
  expect(dayIn('UTC')).toBe(Date.UTC(2026, 10, 23))
  expect(dayIn('Europe/Berlin')).toBe(Date.UTC(2026, 10, 23, 23))
})

test('every talk is in exactly one section, that of its day; placeOf finds it, and neighbours are in row order', () => {
  const start = fc.option(fc.integer({ min: monday, max: monday + 400 * hour }), { nil: undefined })
  const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Adelaide')
  fc.assert(
    fc.property(fc.array(fc.tuple(start, fc.boolean()), { maxLength: 60 }), zone, (made, where) => {
      const talks = made.map(([at], i) => makeTalk(`t${i}`, at))
      const live = talks.filter((_, i) => made[i]?.[1]).sort(byStart)
      const sections = sectionsOf(list(talks, live), where)
      const shown = sections.flatMap(talksIn)
      expect(shown.toSorted()).toEqual(talks.map(({ id }) => id).toSorted())
      for (const talk of talks) {
        const place = placeOf(sections, talk)
        expect(place && sections[place.band]?.talk(place.row)).toBe(talk)
        const section = place && sections[place.band]
        if (section?.kind === 'day') expect(section.day).toBe(startOfDay(talk.start ?? 0, where))
        expect(neighboursOf(sections, talk).next?.id).toBe(shown[shown.indexOf(talk.id) + 1])
        expect(neighboursOf(sections, talk).previous?.id).toBe(shown[shown.indexOf(talk.id) - 1])
      }
    }),
  )
})

/** `talks` as an array that throws after 10,000 reads, so that an endless loop fails instead of hanging. */
function bounded(talks: Talk[]): Talk[] {
  let reads = 0
  const get = (all: Talk[], key: string | symbol, self: unknown): unknown => {
    reads += 1
    if (reads > 10_000) throw new Error('more than 10,000 reads: an endless loop')
    return Reflect.get(all, key, self)
  }
  return new Proxy(talks, { get })
}

test.each([
  ['America/St_Johns', '2006-10-29T02:45Z', '2006-10-28T02:30Z'],
  ['Pacific/Apia', '2011-12-30T00:00Z', '2011-12-29T10:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-30T10:00Z'],
  ['Antarctica/Casey', '2019-03-15T13:00Z', '2019-03-15T13:00Z'],
])('a talk in a night when the clocks change is in the section of its day: %s, %s', (zone, at, day) => {
  const sections = sectionsOf({ talks: bounded([makeTalk('x', Date.parse(at))]), live: [] }, zone)
  expect(sections.map(({ kind, day: from, count }) => [kind, from, count])).toEqual([
    ['day', Date.parse(day), 1],
  ])
})

test('when clocks go back across midnight, each day has one section and each talk one row', () => {
  const night = Date.UTC(2006, 9, 29, 2, 31)
  const start = fc.integer({ min: -40 * 60, max: 40 * 60 }).map((minutes) => night + minutes * 60_000)
  fc.assert(
    fc.property(fc.array(start, { maxLength: 40 }), (starts) => {
      const talks = starts.map((at, i) => makeTalk(`t${i}`, at)).sort(byStart)
      const sections = sectionsOf({ talks: bounded(talks), live: [] }, 'America/St_Johns')
      expect(sections.flatMap(talksIn)).toEqual(talks.map(({ id }) => id))
      const days = sections.map(({ day }) => day)
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
      for (const talk of talks) expect(placeOf(sections, talk)).toBeDefined()
    }),
  )
})

test('the last three rows are near the end, also across days', () => {
  const talks = Array.from({ length: 6 }, (_, at) => makeTalk(`t${at}`, at * 24 * 3_600_000))
  const sections = sectionsOf(list(talks), 'UTC')
  expect(talks.map((talk) => isNearEndOf(sections, talk))).toEqual([false, false, false, true, true, true])
  expect(isNearEndOf(sections, undefined)).toBe(false)
})
