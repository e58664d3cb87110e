import { afterEach, expect, test, vi } from 'vitest'
import { namedZone, ownZone, readZone, zoneFor } from './own-zone.ts'

afterEach(() => vi.restoreAllMocks())

/** A browser that names this zone. */
function inBrowserOf(timeZone: string | undefined): void {
  const options = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions()
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  // Not every browser keeps to the type of this.
  asked.mockImplementation(() => Object.assign(options, { timeZone }))
}

test('the zone that the browser names is one’s own', () => {
  inBrowserOf('Asia/Tokyo')
  expect(readZone()).toBe('Asia/Tokyo')
  expect(zoneFor('Mars/Olympus', 'Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
  expect(zoneFor('Europe/Berlin', 'Asia/Tokyo')).toEqual({ zone: 'Europe/Berlin', isAssumed: false })
})

test.each(['Etc/Unknown', 'Mars/Olympus', '', undefined])('D14 D15 %j is no zone of one’s own', (zone) => {
  inBrowserOf(zone)
  expect(readZone()).toBeUndefined()
})

test('D14 D15 where the browser names no zone it is UTC, and said to be assumed', () => {
  expect(zoneFor(undefined, undefined)).toEqual({ zone: 'UTC', isAssumed: true })
  expect(zoneFor('Asia/Tokyo', undefined)).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
})

test('it is read once', () => {
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  const first = [namedZone(), ownZone()]
  const times = asked.mock.calls.length
  expect([namedZone(), ownZone()]).toEqual(first)
  expect(asked).toHaveBeenCalledTimes(times)
})
