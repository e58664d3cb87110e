import { midnightOf } from './calendar-day.ts'
import type { Zone } from './date-format.ts'
import { clamp, offsetAt } from './offset.ts'

/** The calendar day that contains `at` (epoch ms) in `zone`, as in 2026-11-25. */
export const isoDateInZone = (at: number, zone: Zone): string =>
  new Date(clamp(at + offsetAt(at, zone))).toISOString().slice(0, 10)

/** Epoch ms of the first instant of a calendar day in `zone`, given as in 2026-11-25; `undefined` if there is no such day. */
export function startOfDate(date: string, zone: Zone): number | undefined {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(midnight) ? undefined : midnightOf(midnight, zone).first
}
