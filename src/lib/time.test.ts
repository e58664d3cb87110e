import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateFormat, hour, isZone, startOfDay } from './time.ts'
import { runs } from './runs.test-data.ts'

const zones = Intl.supportedValuesOf('timeZone')
const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) })
const dayOf = (at: number, zone: string) =>
  dateFormat('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

test('a day begins at the first instant that carries its date, in every zone', () => {
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

test('the next day begins where this one ends', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
      const next = startOfDay(at, zone, 1)
      expect(next).toBeGreaterThan(at)
      expect(startOfDay(next - 1, zone)).toBe(startOfDay(at, zone))
    }),
    { numRuns: runs(2000) },
  )
})

test('days of 23 and 25 hours', () => {
  const spring = Date.UTC(2026, 2, 29, 10)
  expect(startOfDay(spring, 'Europe/Berlin', 1) - startOfDay(spring, 'Europe/Berlin')).toBe(23 * hour)
  const autumn = Date.UTC(2026, 9, 25, 10)
  expect(startOfDay(autumn, 'Europe/Berlin', 1) - startOfDay(autumn, 'Europe/Berlin')).toBe(25 * hour)
})

test('a day without a midnight begins when the clocks jump', () => {
  const cairo = Date.UTC(2026, 3, 24, 10)
  expect(new Date(startOfDay(cairo, 'Africa/Cairo')).toISOString()).toBe('2026-04-23T22:00:00.000Z')
})

test('knows zones from nonsense', () => {
  expect(isZone('America/St_Johns')).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
  expect(isZone('')).toBe(false)
})
