import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ownZone } from '../../lib/time/own-zone.ts'
import { hour } from '../../lib/time/units.ts'
import { isZone } from '../../lib/time/date-format.ts'
import { createDates, type Dates } from './dates.ts'
import { hasOtherLocalTime, timeInZone, spanOf, ambiguousOffset, zoneNameOf } from './long-dates.ts'

const made = vi.fn<(zone: string | undefined) => void>()
class Counted extends Intl.DateTimeFormat {
  constructor(language?: string, options?: Intl.DateTimeFormatOptions) {
    made(options?.timeZone)
    super(language, options)
  }
}
beforeAll(() => void vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: Counted } })))
afterEach(() => made.mockClear())
afterAll(() => void vi.unstubAllGlobals())

const monday = Date.UTC(2026, 10, 23, 9)
const zones = ['Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland', 'Europe/Berlin', 'India Standard Time']
const talks = Array.from({ length: 900 }, (_, n) => ({
  start: monday + n * hour,
  end: monday + (n + 1) * hour,
  zone: zones[n % zones.length],
}))

/** Formats the times of all talks in every way that the board does. */
function say(dates: Dates): void {
  for (const { start, end, zone } of talks) {
    dates.range(start, end)
    dates.date(start)
    dates.day(start, monday)
    dates.soon(start, monday)
    spanOf(start, end, dates)
    zoneNameOf(start, end, dates)
    ambiguousOffset(start, end, dates)
    if (hasOtherLocalTime(zone, start, dates)) timeInZone(start, zone, dates)
  }
}

test('each formatter is created once, however many talks there are', () => {
  // A locale and a zone that no other test uses, so that nothing is cached yet.
  say(createDates('en-ZW', 'Africa/Harare'))
  const first = made.mock.calls.length
  expect(first).toBeGreaterThan(0)
  // For the person's zone one per format; for each other zone three, one of them for the offset.
  expect(first).toBeLessThan(30)
  say(createDates('en-ZW', 'Africa/Harare'))
  expect(made).toHaveBeenCalledTimes(first)
})

test('an invalid zone is checked once', () => {
  for (let n = 0; n < 100; n += 1) expect(isZone('Mars/Utopia')).toBe(false)
  expect(made).toHaveBeenCalledTimes(1)
})

test('the zone of the browser is read once', () => {
  ownZone()
  const first = made.mock.calls.length
  for (let n = 0; n < 100; n += 1) ownZone()
  expect(made).toHaveBeenCalledTimes(first)
})
