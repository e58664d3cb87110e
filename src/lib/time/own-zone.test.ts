import { afterEach, expect, test, vi } from 'vitest'
import { namedZone, ownZone, readZone, zoneFor } from './own-zone.ts'

afterEach(() => vi.restoreAllMocks())

/** Makes the browser report this zone. */
function inBrowserOf(timeZone: string | undefined): void {
  const options = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions()
  const resolvedOptions = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  // Some browsers return `undefined`, against the type.
  resolvedOptions.mockImplementation(() => Object.assign(options, { timeZone }))
}

test('uses the zone that the browser reports', () => {
  inBrowserOf('Asia/Tokyo')
  expect(readZone()).toBe('Asia/Tokyo')
  expect(zoneFor('Mars/Olympus', 'Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
  expect(zoneFor('Europe/Berlin', 'Asia/Tokyo')).toEqual({ zone: 'Europe/Berlin', isAssumed: false })
})

test.each(['Etc/Unknown', 'Mars/Olympus', '', undefined])('D14 D15 rejects %j as a zone', (zone) => {
  inBrowserOf(zone)
  expect(readZone()).toBeUndefined()
})

test('D14 D15 assumes UTC if the browser reports no zone, and says so', () => {
  expect(zoneFor(undefined, undefined)).toEqual({ zone: 'UTC', isAssumed: true })
  expect(zoneFor('Asia/Tokyo', undefined)).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
})

test('the zone of the browser is read once', () => {
  const resolvedOptions = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  const first = [namedZone(), ownZone()]
  const times = resolvedOptions.mock.calls.length
  expect([namedZone(), ownZone()]).toEqual(first)
  expect(resolvedOptions).toHaveBeenCalledTimes(times)
})
