import { getTimezoneOffset } from 'date-fns-tz'

/** The time zones in which sessions are planned. */
export const zones = [
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Adelaide',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'UTC',
] as const

/** One minute in milliseconds. */
export const minute = 60_000
/** One hour in milliseconds. */
export const hour = 60 * minute
/** One day in milliseconds. */
export const day = 24 * hour

/** Converts a wall-clock time to an instant. */
export interface Wall {
  /** `dayNumber` counts from 1970-01-01, `minutes` from midnight. Returns epoch milliseconds. */
  instant: (zone: string, dayNumber: number, minutes: number) => number
}

/** Looks up every zone's offset once per day, at its noon: a lookup for each of 100,000 talks would take seconds. */
export function createWallClock(): Wall {
  const offsets = new Map<string, number>()
  return {
    instant(zone, dayNumber, minutes) {
      const key = `${zone} ${dayNumber}`
      const noon = dayNumber * day + 12 * hour
      const offset = offsets.get(key) ?? getTimezoneOffset(zone, new Date(noon))
      offsets.set(key, offset)
      return dayNumber * day + minutes * minute - offset
    },
  }
}
