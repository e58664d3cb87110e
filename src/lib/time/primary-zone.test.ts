import { afterEach, expect, test, vi } from 'vitest'
import { primaryOf, primaryZones } from './primary-zone.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

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

test('D13 zones are compared by Temporal in a browser that keeps the name that was asked for', () => {
  const primary = primaryZones.find((one) => /^Asia\/(Calcutta|Kolkata)$/.test(one)) ?? ''
  const alias = primary === 'Asia/Calcutta' ? 'Asia/Kolkata' : 'Asia/Calcutta'
  const options = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(() => ({
    ...options,
    timeZone: alias,
  }))
  expect(primaryOf(alias)).toBe(alias)
  vi.stubGlobal('Temporal', {
    ZonedDateTime: {
      from: (text: string) => ({
        equals: (other: string) => text.includes(alias) && other.includes(`[${primary}]`),
      }),
    },
  })
  expect(primaryOf(alias)).toBe(primary)
})
