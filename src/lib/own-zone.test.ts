import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

/** The module, anew since it asks once, in a browser that names this zone. */
async function inBrowserOf(timeZone: string | undefined) {
  const options = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions()
  vi.resetModules()
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
  // Not every browser keeps to the type of this.
  asked.mockImplementation(() => Object.assign(options, { timeZone }))
  return import('./own-zone.ts')
}

test('the zone that the browser names is one’s own', async () => {
  const { ownZone, zoneFor } = await inBrowserOf('Asia/Tokyo')
  expect(ownZone()).toBe('Asia/Tokyo')
  expect(zoneFor('Mars/Olympus')).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
  expect(zoneFor('Europe/Berlin')).toEqual({ zone: 'Europe/Berlin', isAssumed: false })
})

test.each(['Etc/Unknown', 'Mars/Olympus', '', undefined])(
  'D14 D15 where it names %j it is UTC, and said to be assumed',
  async (zone) => {
    const { namedZone, ownZone, zoneFor } = await inBrowserOf(zone)
    expect([namedZone(), ownZone()]).toEqual([undefined, 'UTC'])
    vi.restoreAllMocks()
    expect(zoneFor(undefined)).toEqual({ zone: 'UTC', isAssumed: true })
    expect(zoneFor('Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', isAssumed: false })
  },
)
