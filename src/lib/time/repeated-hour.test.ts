import { expect, test } from 'vitest'
import { isRepeatedLocalTime } from './repeated-hour.ts'
import { minute } from './units.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['Europe/Berlin', '2026-10-24T23:59Z', false],
  ['Europe/Berlin', '2026-10-25T00:00Z', true],
  ['Europe/Berlin', '2026-10-25T00:59Z', true],
  ['Europe/Berlin', '2026-10-25T01:00Z', true],
  ['Europe/Berlin', '2026-10-25T01:59Z', true],
  ['Europe/Berlin', '2026-10-25T02:00Z', false],
  // DST is half an hour on Lord Howe.
  ['Australia/Lord_Howe', '2026-04-04T14:45Z', true],
  ['Australia/Lord_Howe', '2026-04-04T14:15Z', false],
  // Start of DST: an hour is skipped, none is repeated.
  ['Europe/Berlin', '2026-03-29T00:59Z', false],
  ['Europe/Berlin', '2026-03-29T01:00Z', false],
  ['Asia/Tokyo', '2026-10-25T00:30Z', false],
])('in %s the local time at %s occurs twice: %s', (zone, text, twice) => {
  expect(isRepeatedLocalTime(at(text), zone)).toBe(twice)
})

test('counts 120 repeated minutes for a change of one hour', () => {
  const from = at('2026-10-24T00:00Z')
  const minutes = Array.from({ length: 2 * 24 * 60 }, (_, n) => from + n * minute)
  expect(minutes.filter((one) => isRepeatedLocalTime(one, 'America/New_York'))).toHaveLength(0)
  expect(minutes.filter((one) => isRepeatedLocalTime(one, 'Europe/Berlin'))).toHaveLength(120)
})
