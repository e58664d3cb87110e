import { dateFormat, type Zone } from './date-format.ts'
import { offsetAt } from './offset.ts'

/** All time zones of this browser, each by one of its names. */
export const primaryZones: readonly Zone[] = Intl.supportedValuesOf('timeZone')

/** Epoch ms of every 1 January and 1 July from 1970 to 2037: before that, zones differ by rules that no talk is subject to. */
const samples = Array.from({ length: 136 }, (_, half) => Date.UTC(1970, half * 6))

/**
 * The name in `primaryZones` of a zone that the browser knows: the same for `Asia/Calcutta` and `Asia/Kolkata`. Chromium and Firefox give it
 * as `timeZone`. Safari keeps the name that was asked for: then it is the zone that has always had the same offset. UTC
 * is in no browser's list.
 */
export function primaryOf(zone: Zone): Zone {
  const { timeZone } = dateFormat('en', zone, {}).resolvedOptions()
  if (timeZone === 'UTC' || primaryZones.includes(timeZone)) return timeZone
  const isSame = (other: Zone) => samples.every((at) => offsetAt(at, other) === offsetAt(at, zone))
  return primaryZones.find(isSame) ?? timeZone
}
