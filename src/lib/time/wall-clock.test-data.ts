import { createRandom } from '../../../e2e/academy/data/random.ts'
import { isoDateInZone, startOfDate } from './calendar-date.ts'
import { startOfDay } from './calendar-day.ts'
import { offsetAt } from './offset.ts'

/** All time zones that this machine supports. */
export const allZones: readonly string[] = Intl.supportedValuesOf('timeZone')

const first = Date.UTC(1970, 0)
const last = Date.UTC(2050, 0)
const formats = new Map<string, Intl.DateTimeFormat>()

/** Local time in `zone` at `at` (epoch ms), as `2026-11-25T10:45:00`. Uses the Swedish format, which is close to ISO 8601. */
function wallClock(at: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return format.format(at).replace(' ', 'T')
}

/** `count` instants from 1970 to 2050, in whole seconds as epoch ms. The same `seed` gives the same instants. */
export function instants(count: number, seed: number): readonly number[] {
  const { next } = createRandom(seed)
  return Array.from({ length: count }, () => first + Math.floor((next() * (last - first)) / 1000) * 1000)
}

/** Whether `offsetAt` and `isoDateInZone` agree with `wallClock` at `at` (epoch ms). */
export function tellsTime(at: number, zone: string): boolean {
  const clock = wallClock(at, zone)
  const offset = offsetAt(at, zone)
  return (
    new Date(at + offset).toISOString().slice(0, 19) === clock &&
    isoDateInZone(at, zone) === clock.slice(0, 10)
  )
}

/** Whether the day of `at` (epoch ms) begins at the first instant whose wall clock has its date. */
export function tellsDay(at: number, zone: string): boolean {
  const date = wallClock(at, zone).slice(0, 10)
  const start = startOfDay(at, zone)
  return (
    start <= at &&
    wallClock(start, zone).startsWith(date) &&
    !wallClock(start - 1000, zone).startsWith(date) &&
    startOfDate(date, zone) === start
  )
}

const week = 7 * 24 * 3_600_000

/**
 * The instants (epoch ms) from 1970 to 2050 at which the offset of `zone` changes. Compares offsets week by week, then searches each week
 * that differs.
 */
export function changesOf(zone: string): readonly number[] {
  const offset = (at: number) => Date.parse(`${wallClock(at, zone)}Z`) - at
  const found: number[] = []
  for (let from = first; from < last; from += week) {
    let [before, after] = [from, from + week]
    const offsetBefore = offset(before)
    if (offset(after) === offsetBefore) continue
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000
      if (offset(middle) === offsetBefore) before = middle
      else after = middle
    }
    found.push(after)
  }
  return found
}
