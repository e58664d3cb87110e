import { formatInTimeZone } from 'date-fns-tz'
import type { Zone } from './date-format.ts'

/**
 * `at` (epoch ms) as local time in `zone`, with its UTC offset: 2026-11-25T10:45:00.000+01:00 (ISO 8601). In UTC where date-fns-tz formats
 * another instant: it converts by way of the device's own time zone, which skips an hour at the start of DST.
 */
export function isoInZone(at: number, zone: Zone): string {
  const written = formatInTimeZone(at, zone, "yyyy-MM-dd'T'HH:mm:ss.SSSxxx")
  return Date.parse(written) === at ? written : new Date(at).toISOString()
}
