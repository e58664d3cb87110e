import { expect, test } from 'vitest'
import { allZones, changesOf, instants, tellsDay, tellsTime } from './wall-clock.test-data.ts'

// `npm run bench -- zones` checks 10,000 instants in every zone; this test checks about that many pairs in all.
const count = 25

test.each([1, 2, 3, 4])(
  'offsets, days and dates of every zone match an independent calculation (seed %i)',
  (seed) => {
    const wrong: string[] = []
    for (const zone of allZones) {
      for (const at of instants(count, seed))
        if (!tellsTime(at, zone) || !tellsDay(at, zone)) wrong.push(`${zone} ${new Date(at).toISOString()}`)
    }
    expect(wrong).toEqual([])
  },
)

test('they match a second before and after each clock change too', () => {
  const wrong: string[] = []
  for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
    for (const at of changesOf(zone).flatMap((change) => [change - 1000, change, change + 1000]))
      if (!tellsTime(at, zone) || !tellsDay(at, zone)) wrong.push(`${zone} ${new Date(at).toISOString()}`)
  }
  expect(wrong).toEqual([])
})
