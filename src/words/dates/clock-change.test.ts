import { expect, test } from 'vitest'
import { createDates } from './dates.ts'
import { ambiguousOffset, spanOf, zoneNameOf } from './long-dates.ts'

const at = (text: string) => Date.parse(text)
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test.each([
  ['D05', 'en-GB', 'Europe/London', 1824940800000, 1824944400000, 'Sun 31 Oct', '01:00 BST – 01:00 GMT'],
  ['D06', 'en-GB', 'Europe/London', 1824942600000, 1824945000000, 'Sun 31 Oct', '01:30 BST – 01:10 GMT'],
  [
    'D07',
    'en-US',
    'America/New_York',
    1825565400000,
    1825569000000,
    'Sun, Nov 7',
    '1:30 AM EDT – 1:30 AM EST',
  ],
  [
    'D07',
    'en-GB',
    'America/New_York',
    1825565400000,
    1825569000000,
    'Sun 7 Nov',
    '01:30 GMT-4 – 01:30 GMT-5',
  ],
  [
    'D08',
    'en-GB',
    'Australia/Lord_Howe',
    1806763500000,
    1806765300000,
    'Sun 4 Apr',
    '01:45 GMT+11 – 01:45 GMT+10:30',
  ],
])('%s in %s, %s: both ends have their zone', (_, locale, zone, start, end, date, range) => {
  const dates = createDates(locale, zone)
  expect(plain(dates.range(start, end))).toBe(range)
  expect(plain(spanOf(start, end, dates))).toBe(`${date}, ${range}`)
  // The range shows the offsets already.
  expect(ambiguousOffset(start, end, dates)).toBeUndefined()
  expect(zoneNameOf(start, end, dates)).not.toMatch(/Summer|Daylight|GMT/)
})

test('over a clock change and midnight, the end has its day too', () => {
  const dates = createDates('en-GB', 'Europe/Berlin')
  const [start, end] = [at('2027-10-30T20:00Z'), at('2027-10-31T03:00Z')]
  expect(dates.range(start, end)).toMatch(/^22:00 CEST – Sun,? 04:00 CET$/)
  expect(spanOf(start, end, dates)).toBe('Sat 30 Oct, 22:00 CEST – Sun 31 Oct, 04:00 CET')
  expect(dates.range(at('2027-03-28T00:30Z'), at('2027-03-28T01:30Z'))).toBe('01:30 CET – 03:30 CEST')
})

test('within the repeated hour the two times have one offset, which a note shows', () => {
  const dates = createDates('en-GB', 'Europe/London')
  const [first, again] = [at('2027-10-31T00:10Z'), at('2027-10-31T01:10Z')]
  const twentyMinutes = 20 * 60_000
  expect(dates.range(first, first + twentyMinutes)).toBe('01:10–01:30')
  expect(dates.range(again, again + twentyMinutes)).toBe('01:10–01:30')
  expect(ambiguousOffset(first, first + twentyMinutes, dates)).toBe('GMT+1')
  expect(ambiguousOffset(again, again + twentyMinutes, dates)).toMatch(/^GMT(\+0)?$/)
  expect(ambiguousOffset(first, undefined, dates)).toBe('GMT+1')
  // An end before the start is not shown.
  expect(ambiguousOffset(again, first, dates)).toMatch(/^GMT(\+0)?$/)
  expect(ambiguousOffset(at('2027-10-31T02:10Z'), first, dates)).toBeUndefined()
})
