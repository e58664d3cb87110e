import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ownZone } from '../../lib/time/own-zone.ts'
import { hour, isZone } from '../../lib/time/time.ts'
import { createDates, type Dates } from './dates.ts'
import { differs, elsewhere, spanOf, whichTime, zoneNameOf } from './long-dates.ts'

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

/** All that is said of the times of all talks. */
function say(dates: Dates): void {
  for (const { start, end, zone } of talks) {
    dates.range(start, end)
    dates.date(start)
    dates.day(start, monday)
    dates.soon(start, monday)
    spanOf(start, end, dates)
    zoneNameOf(start, dates)
    whichTime(start, end, dates)
    if (differs(zone, start, dates)) elsewhere(start, zone, dates)
  }
}

test('formatters are made once each, however many talks there are', () => {
  // A way to write them that no other test has asked for before.
  say(createDates('en-ZW', 'Africa/Harare'))
  const first = made.mock.calls.length
  expect(first).toBeGreaterThan(0)
  // Of the reader's own zone one for each way to write it; of the others three, the offset among them.
  expect(first).toBeLessThan(30)
  say(createDates('en-ZW', 'Africa/Harare'))
  expect(made).toHaveBeenCalledTimes(first)
})

test('what is no zone is found out once', () => {
  for (let n = 0; n < 100; n += 1) expect(isZone('Mars/Utopia')).toBe(false)
  expect(made).toHaveBeenCalledTimes(1)
})

test('one’s own zone is read once', () => {
  ownZone()
  const first = made.mock.calls.length
  for (let n = 0; n < 100; n += 1) ownZone()
  expect(made).toHaveBeenCalledTimes(first)
})
