import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, startOfDay } from '../lib/time.ts'
import { makeTalk } from '../talks/make-talk.test-data.ts'
import { byStart, type Talk } from '../talks/talk.ts'
import { isNearEndOf } from './near-end.ts'
import { neighbour, placeOf, sectionsOf, type Section } from './sections.ts'

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

test('the chosen zone decides which day it is', () => {
  const lateEvening = makeTalk('x', Date.UTC(2026, 10, 23, 23, 30))
  const dayIn = (zone: string) => sectionsOf(list([lateEvening]), zone)[0]?.day
  expect(dayIn('UTC')).toBe(Date.UTC(2026, 10, 23))
  expect(dayIn('Europe/Berlin')).toBe(Date.UTC(2026, 10, 23, 23))
})

test('every talk stands once, under its own day, and can be found there; neighbours follow each other', () => {
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
        expect(place && neighbour(sections, place, 1)?.id).toBe(shown[shown.indexOf(talk.id) + 1])
        expect(place && neighbour(sections, place, -1)?.id).toBe(shown[shown.indexOf(talk.id) - 1])
      }
    }),
  )
})

test('the end is near three rows before it, over the borders of days', () => {
  const talks = Array.from({ length: 6 }, (_, at) => makeTalk(`t${at}`, at * 24 * 3_600_000))
  const sections = sectionsOf(list(talks), 'UTC')
  expect(talks.map((talk) => isNearEndOf(sections, talk))).toEqual([false, false, false, true, true, true])
  expect(isNearEndOf(sections, undefined)).toBe(false)
})
