import { expect, test } from 'vitest'
import { comesTwice } from './repeated-hour.ts'
import { minute } from './time.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['Europe/Berlin', '2026-10-24T23:59Z', false],
  ['Europe/Berlin', '2026-10-25T00:00Z', true],
  ['Europe/Berlin', '2026-10-25T00:59Z', true],
  ['Europe/Berlin', '2026-10-25T01:00Z', true],
  ['Europe/Berlin', '2026-10-25T01:59Z', true],
  ['Europe/Berlin', '2026-10-25T02:00Z', false],
  // Half an hour back on Lord Howe.
  ['Australia/Lord_Howe', '2026-04-04T14:45Z', true],
  ['Australia/Lord_Howe', '2026-04-04T14:15Z', false],
  // Forward: an hour is left out, none comes twice.
  ['Europe/Berlin', '2026-03-29T00:59Z', false],
  ['Europe/Berlin', '2026-03-29T01:00Z', false],
  ['Asia/Tokyo', '2026-10-25T00:30Z', false],
])('in %s the time at %s comes twice: %s', (zone, text, twice) => {
  expect(comesTwice(at(text), zone)).toBe(twice)
})

test('twice as often as the hour is long', () => {
  const from = at('2026-10-24T00:00Z')
  const minutes = Array.from({ length: 2 * 24 * 60 }, (_, n) => from + n * minute)
  expect(minutes.filter((one) => comesTwice(one, 'America/New_York'))).toHaveLength(0)
  expect(minutes.filter((one) => comesTwice(one, 'Europe/Berlin'))).toHaveLength(120)
})
