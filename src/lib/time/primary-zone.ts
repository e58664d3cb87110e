import { dateFormat, type Zone } from './date-format.ts'

/** What is used of `Temporal`, which is not in every browser. */
declare const Temporal:
  | { readonly ZonedDateTime: { from(text: string): { equals(other: string): boolean } } }
  | undefined

/** All time zones of this browser, each by one of its names. */
export const primaryZones: readonly Zone[] = Intl.supportedValuesOf('timeZone')

/**
 * The name in `primaryZones` of a zone that the browser knows: the same for `Asia/Calcutta` and `Asia/Kolkata`. Some browsers give it as
 * `timeZone`; others keep the name that was asked for, and have `Temporal`, which compares zones.
 */
export function primaryOf(zone: Zone): Zone {
  const { timeZone } = dateFormat('en', zone, {}).resolvedOptions()
  if (primaryZones.includes(timeZone) || typeof Temporal === 'undefined') return timeZone
  const midnight = (one: Zone) => `2000-01-01T00:00[${one}]`
  const known = Temporal.ZonedDateTime.from(midnight(zone))
  return primaryZones.find((one) => known.equals(midnight(one))) ?? timeZone
}
