import { dateFormat, type Zone } from './date-format.ts'
import { day, hour, minute } from './units.ts'

/** Epoch ms of the last instant that a `Date` can hold; the first is as far before 1970. Source: ECMAScript, Time Values and Time Range. */
const latest = 8.64e15

/** Clamps to the first and the last instant of a `Date`: beyond them the same offset is assumed. */
export const clamp = (at: number): number => Math.min(latest, Math.max(-latest, at))

/** By zone, the offsets at the starts of UTC days. */
const zones = new Map<Zone, Map<number, number>>()

/**
 * The UTC offset of `zone` at `at` (epoch ms), in ms, positive east of UTC. Cached, as `Intl` takes 5 µs and a row needs it several times:
 * `Intl` is asked for the starts of UTC days only, and within a day only if the offset changes in it. No time zone changes its offset twice
 * in a day. Throws `RangeError` if `zone` is unknown.
 */
export function offsetAt(at: number, zone: Zone): number {
  let dayStarts = zones.get(zone)
  if (!dayStarts) {
    dayStarts = new Map()
    zones.set(zone, dayStarts)
  }
  const dayIndex = Math.floor(at / day)
  const offset = offsetAtDayStart(dayIndex, zone, dayStarts)
  return offset === offsetAtDayStart(dayIndex + 1, zone, dayStarts) ? offset : readOffset(at, zone)
}

/** The calendar day that contains `at` (epoch ms) in `zone`, as the number of days since 1 January 1970. */
export const localDay = (at: number, zone: Zone): number => Math.floor((at + offsetAt(at, zone)) / day)

/** The local time of day of `at` (epoch ms) in `zone`, in whole minutes since midnight. */
export const localMinute = (at: number, zone: Zone): number => {
  const local = at + offsetAt(at, zone)
  return Math.floor((local - Math.floor(local / day) * day) / minute)
}

function offsetAtDayStart(dayIndex: number, zone: Zone, dayStarts: Map<number, number>): number {
  let offset = dayStarts.get(dayIndex)
  if (offset === undefined) {
    offset = readOffset(dayIndex * day, zone)
    dayStarts.set(dayIndex, offset)
  }
  return offset
}

/** Reads the offset from `Intl`: `getTimezoneOffset` of date-fns-tz is wrong within hours of a clock change. */
function readOffset(at: number, zone: Zone): number {
  const text = dateFormat('en', zone, { timeZoneName: 'longOffset' }).format(clamp(at))
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * 1000
  return sign === '-' ? -ahead : ahead
}
