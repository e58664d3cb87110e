import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetAt } from '../../lib/time/offset.ts'
import { hour, minute } from '../../lib/time/units.ts'
import { createDates } from './dates.ts'
import { timeInZone } from './long-dates.ts'

const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Tehran',
]
const locales = ['en-GB', 'en-US', 'ar', 'de']
const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })

test('a text from the cache is what the browser formats for that very instant', () => {
  for (const locale of locales) {
    for (const zone of zones) {
      const dates = createDates(locale, zone)
      const cycle = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle
      const hours = {
        hour: cycle === 'h23' ? '2-digit' : 'numeric',
        minute: '2-digit',
        timeZone: zone,
      } as const
      const clock = new Intl.DateTimeFormat(locale, hours)
      const date = new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: zone,
      })
      fc.assert(
        fc.property(instants, fc.integer({ min: 1, max: 24 * 60 }), (at, minutes) => {
          const end = at + minutes * minute
          expect(dates.time(at)).toBe(clock.format(at))
          expect(dates.date(at)).toBe(date.format(at))
          if (date.format(at) === date.format(end) && offsetAt(at, zone) === offsetAt(end, zone))
            expect(dates.range(at, end)).toBe(clock.formatRange(at, end))
        }),
        { numRuns: 100 },
      )
    }
  }
})

test('a range in a 12-hour language names the half of the day once where it can', () => {
  const dates = createDates('en-US', 'UTC')
  const evening = Date.UTC(2026, 10, 25, 18, 5)
  // The browser uses narrow spaces here.
  expect(dates.range(evening, evening + 55 * minute).replaceAll(/\s/g, ' ')).toBe('6:05 – 7:00 PM')
  expect(dates.range(evening - 7 * hour, evening)).toContain('AM')
})

test('the time in another zone, and the name of a day, are what the browser formats for that very instant', () => {
  const now = Date.UTC(2026, 10, 25, 12)
  const dates = createDates('en-GB', 'Europe/Berlin')
  const dayOf = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'Europe/Berlin',
      ...options,
    }).format(at)
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, other) => {
      const isSameDay = dayOf(at, {}) === dayOf(at, { timeZone: other })
      const expected = new Intl.DateTimeFormat('en-GB', {
        ...(isSameDay ? {} : { weekday: 'short' }),
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'shortGeneric',
        timeZone: other,
      }).format(at)
      expect(timeInZone(at, other, dates)).toBe(expected)
      const isThisYear =
        new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Berlin' }).format(at) === '2026'
      expect(dates.day(at, now)).toBe(dayOf(at, isThisYear ? {} : { year: 'numeric' }))
    }),
  )
})
