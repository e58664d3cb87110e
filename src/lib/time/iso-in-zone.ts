import { formatInTimeZone } from 'date-fns-tz'
import type { Zone } from './time.ts'

/**
 * `at` (epoch ms) as the clocks of `zone` show it, with their distance from UTC: 2026-11-25T10:45:00.000+01:00 (ISO 8601). In UTC where
 * the library is wrong: it goes by way of the reader's own clocks, and in spring these skip an hour.
 */
export function isoInZone(at: number, zone: Zone): string {
  const written = formatInTimeZone(at, zone, "yyyy-MM-dd'T'HH:mm:ss.SSSxxx")
  return Date.parse(written) === at ? written : new Date(at).toISOString()
}
