import { afterEach, expect, test, vi } from 'vitest'
import { primaryOf, primaryZones } from './primary-zone.ts'

afterEach(() => void vi.restoreAllMocks())

test('D13 two names of one zone have the same primary name, which is one of the two', () => {
  for (const names of [
    ['Asia/Calcutta', 'Asia/Kolkata', 'asia/kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ]) {
    const [primary, ...others] = new Set(names.map(primaryOf))
    expect(names).toContain(primary)
    expect(others).toEqual([])
  }
  expect(primaryOf('Europe/Vienna')).not.toBe(primaryOf('Europe/Berlin'))
})

test('the primary name of a zone in the list is the zone itself', () => {
  for (const zone of primaryZones) expect(primaryOf(zone)).toBe(zone)
})

test('D13 in a browser that keeps the name that was asked for, zones are compared by their offsets', () => {
  const aliases = [
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
  ]
  for (const names of aliases) {
    const primary = names.find((name) => primaryZones.includes(name)) ?? ''
    for (const alias of names) {
      const options = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions()
      const kept = vi
        .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
        .mockImplementation(() => ({ ...options, timeZone: alias }))
      expect(primaryOf(alias)).toBe(primary)
      kept.mockRestore()
    }
  }
})
