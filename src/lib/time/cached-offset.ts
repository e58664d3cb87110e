import { hour, isZone, offsetAt, type Zone } from './time.ts'

const day = 24 * hour

const zones = new Map<Zone, Map<number, number>>()

/**
 * `offsetAt` with a cache, for many instants. `Intl` is called for the starts of UTC days only, and within a day only if the offset changes
 * in it. No time zone changes its offset twice in a day. `undefined` if `zone` is unknown.
 */
export function cachedOffset(at: number, zone: Zone): number | undefined {
  let dayStarts = zones.get(zone)
  if (!dayStarts) {
    if (!isZone(zone)) return undefined
    dayStarts = new Map()
    zones.set(zone, dayStarts)
  }
  const dayIndex = Math.floor(at / day)
  const offset = offsetAtDayStart(dayIndex, zone, dayStarts)
  return offset === offsetAtDayStart(dayIndex + 1, zone, dayStarts) ? offset : offsetAt(at, zone)
}

function offsetAtDayStart(dayIndex: number, zone: Zone, dayStarts: Map<number, number>): number {
  let offset = dayStarts.get(dayIndex)
  if (offset === undefined) {
    offset = offsetAt(dayIndex * day, zone)
    dayStarts.set(dayIndex, offset)
  }
  return offset
}
