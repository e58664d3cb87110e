import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateFormat, isZone } from './date-format.ts'
import { hour } from './units.ts'
import { startOfDay } from './calendar-day.ts'
import { runs } from '../runs.test-data.ts'

const zones = Intl.supportedValuesOf('timeZone')
const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) })
const changedOverMidnight = [
  ['America/St_Johns', '2006-10-29T02:31Z'],
  ['America/Goose_Bay', '1988-10-30T02:01Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Pacific/Kwajalein', '1969-09-30T13:00Z'],
  ['Antarctica/Casey', '2019-03-16T16:00Z'],
] as const
const dayOf = (at: number, zone: string) =>
  dateFormat('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

test('a day begins at the first instant with its date, in every zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
      const start = startOfDay(at, zone)
      expect(start).toBeLessThanOrEqual(at)
      expect(dayOf(start, zone)).toBe(dayOf(at, zone))
      expect(dayOf(start - 1, zone)).not.toBe(dayOf(at, zone))
    }),
    { numRuns: runs(2000) },
  )
})

test('the next day begins where the current one ends', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
      const next = startOfDay(at, zone, 1)
      expect(next).toBeGreaterThan(at)
      expect(startOfDay(next - 1, zone)).toBe(startOfDay(at, zone))
    }),
    { numRuns: runs(2000) },
  )
})

test('days with a DST change have 23 and 25 hours', () => {
  const spring = Date.UTC(2026, 2, 29, 10)
  expect(startOfDay(spring, 'Europe/Berlin', 1) - startOfDay(spring, 'Europe/Berlin')).toBe(23 * hour)
  const autumn = Date.UTC(2026, 9, 25, 10)
  expect(startOfDay(autumn, 'Europe/Berlin', 1) - startOfDay(autumn, 'Europe/Berlin')).toBe(25 * hour)
})

test('a day without a midnight begins at the clock change', () => {
  const cairo = Date.UTC(2026, 3, 24, 10)
  expect(new Date(startOfDay(cairo, 'Africa/Cairo')).toISOString()).toBe('2026-04-23T22:00:00.000Z')
})

test.each([
  [
    'clocks set back at 00:01, so that the day before is repeated',
    'America/St_Johns',
    '2006-10-29T02:45Z',
    '2006-10-29T03:30Z',
  ],
  ['the minute before that', 'America/St_Johns', '2006-10-29T02:30Z', '2006-10-30T03:30Z'],
  ['a day that was skipped', 'Pacific/Apia', '2011-12-30T00:00Z', '2011-12-30T10:00Z'],
  ['twenty minutes before it', 'Pacific/Apia', '2011-12-30T09:40Z', '2011-12-30T10:00Z'],
  ['a day that was repeated', 'Pacific/Kwajalein', '1969-09-30T13:00Z', '1969-10-01T12:00Z'],
  ['clocks set back three hours, to midnight', 'Antarctica/Casey', '2019-03-15T13:00Z', '2019-03-16T13:00Z'],
  ['and three hours before that', 'Antarctica/Casey', '2019-03-16T12:59Z', '2019-03-16T13:00Z'],
])('the next day begins later: %s', (_why, zone, at, next) => {
  expect(startOfDay(Date.parse(at), zone, 1)).toBe(Date.parse(next))
})

test('a later day begins later, and not before the previous one, whatever clock changes there are', () => {
  const beside = fc.integer({ min: -26 * 60, max: 26 * 60 }).map((minutes) => minutes * 60_000)
  const nearChange = fc
    .constantFrom(...changedOverMidnight)
    .chain(([zone, change]) =>
      fc.record({ zone: fc.constant(zone), at: beside.map((ms) => Date.parse(change) + ms) }),
    )
  const anywhere = fc.record({ zone: fc.constantFrom(...zones), at: instants })
  fc.assert(
    fc.property(fc.oneof(nearChange, anywhere), fc.integer({ min: 1, max: 8 }), ({ zone, at }, later) => {
      expect(startOfDay(at, zone)).toBeLessThanOrEqual(at)
      expect(startOfDay(at, zone, later)).toBeGreaterThan(at)
      expect(startOfDay(at, zone, later + 1)).toBeGreaterThanOrEqual(startOfDay(at, zone, later))
    }),
    { numRuns: runs(1000) },
  )
})

test('the last instant of a Date has a day, and a next day', () => {
  for (const zone of zones) {
    expect(startOfDay(8.64e15, zone)).toBeLessThanOrEqual(8.64e15)
    expect(startOfDay(8.64e15, zone, 1)).toBeGreaterThan(8.64e15)
  }
})

test('recognises valid zones', () => {
  expect(isZone('America/St_Johns')).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
  expect(isZone('')).toBe(false)
})
