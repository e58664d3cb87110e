import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoInZone } from './iso-in-zone.ts'
import { runs } from '../runs.test-data.ts'

const zones = [
  'Europe/Berlin',
  'Asia/Kolkata',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
]

test('writes the local time of the zone and its UTC offset', () => {
  expect(isoInZone(Date.UTC(2026, 10, 25, 9, 45), 'Europe/Berlin')).toBe('2026-11-25T10:45:00.000+01:00')
  expect(isoInZone(Date.UTC(2026, 6, 1, 9, 45), 'America/St_Johns')).toBe('2026-07-01T07:15:00.000-02:30')
})

test('parses back to the same instant', () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
      expect(Date.parse(isoInZone(at, zone))).toBe(at)
    }),
    { numRuns: runs(2000) },
  )
})
