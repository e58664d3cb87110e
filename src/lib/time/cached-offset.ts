import { hour, isZone, offsetAt, type Zone } from './time.ts'

const day = 24 * hour

const zones = new Map<Zone, Map<number, number>>()

/**
 * `offsetAt`, for many instants: asks `Intl` only at the borders of their days in UTC, and within a day only where the clocks are
 * changed in it. None are changed twice a day. `undefined` where there is no such zone.
 */
export function cachedOffset(at: number, zone: Zone): number | undefined {
  let borders = zones.get(zone)
  if (!borders) {
    if (!isZone(zone)) return undefined
    borders = new Map()
    zones.set(zone, borders)
  }
  const border = Math.floor(at / day)
  const before = atBorder(border, zone, borders)
  return before === atBorder(border + 1, zone, borders) ? before : offsetAt(at, zone)
}

function atBorder(border: number, zone: Zone, borders: Map<number, number>): number {
  let offset = borders.get(border)
  if (offset === undefined) {
    offset = offsetAt(border * day, zone)
    borders.set(border, offset)
  }
  return offset
}
