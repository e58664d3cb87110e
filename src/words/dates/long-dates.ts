import { isRepeatedLocalTime } from '../../lib/time/repeated-hour.ts'
import { dateFormat, hoursOf, isZone, type Zone } from '../../lib/time/date-format.ts'
import { localDay, localMinute, offsetAt } from '../../lib/time/offset.ts'
import { zonePart, type Dates } from './dates.ts'

/** Start and end (epoch ms) with the date: Wed 25 Nov, 10:45 – 11:30. */
export function spanOf(start: number, end: number | undefined, { locale, zone }: Dates): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const full = dateFormat(locale, zone, { ...day, ...hoursOf(locale) })
  return end === undefined || end <= start ? full.format(start) : full.formatRange(start, end)
}

/** The name of the zone and its UTC offset at `at` (epoch ms): Central European Standard Time (GMT+1). */
export function zoneNameOf(at: number, { locale, zone }: Dates): string {
  const part = (form: 'long' | 'shortOffset') => zonePart(locale, zone, form, at)
  const [long, offset] = [part('long'), part('shortOffset')]
  return long === offset ? long : `${long} (${offset})`
}

/** The local time in zone `other` at `at` (epoch ms), with the weekday where the day there is another: 05:15 India Time. */
export function timeInZone(at: number, other: Zone, { locale, zone }: Dates): string {
  const day = localDay(at, other)
  const isSameDay = day === localDay(at, zone)
  // What the text depends on; a zone may get another name with another offset, or in another year.
  const year = new Date(at).getUTCFullYear()
  const known = [locale, other, isSameDay || day % 7, localMinute(at, other), offsetAt(at, other), year].join(
    ' ',
  )
  let text = timesInZones.get(known)
  if (text === undefined) {
    const weekday = isSameDay ? {} : ({ weekday: 'short' } as const)
    const shape = { ...weekday, ...hoursOf(locale), timeZoneName: 'shortGeneric' } as const
    text = dateFormat(locale, other, shape).format(at)
    timesInZones.set(known, text)
  }
  return text
}

const timesInZones = new Map<string, string>()

/** Whether zone `other` is valid and has another local time at `at` (epoch ms). */
export const hasOtherLocalTime = (other: Zone | undefined, at: number, { zone }: Dates): other is Zone =>
  other !== undefined && isZone(other) && offsetAt(at, other) !== offsetAt(at, zone)

/**
 * The UTC offsets of start and end (epoch ms) where one of these local times occurs twice, in the night when clocks go back: GMT+2, or
 * GMT+2 – GMT+1. `undefined` otherwise.
 */
export function ambiguousOffset(
  start: number,
  end: number | undefined,
  { locale, zone }: Dates,
): string | undefined {
  if (!isRepeatedLocalTime(start, zone) && (end === undefined || !isRepeatedLocalTime(end, zone)))
    return undefined
  const names = [start, end ?? start].map((at) => zonePart(locale, zone, 'shortOffset', at))
  return [...new Set(names)].join(' – ')
}
