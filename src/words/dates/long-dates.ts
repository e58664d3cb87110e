import { isRepeatedLocalTime } from '../../lib/time/repeated-hour.ts'
import { dateFormat, hoursOf, isZone, type Zone } from '../../lib/time/date-format.ts'
import { localDay, localMinute, offsetAt } from '../../lib/time/offset.ts'
import { zonePart, type Dates } from './dates.ts'

/** Start and end (epoch ms) with the date: Wed 25 Nov, 10:45 – 11:30. Each has its zone where clocks change in between. */
export function spanOf(start: number, end: number | undefined, { locale, zone }: Dates): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const hours = hoursOf(locale)
  const full = dateFormat(locale, zone, { ...day, ...hours })
  if (end === undefined || end <= start) return full.format(start)
  if (!isOverChange(start, end, zone)) return full.formatRange(start, end)
  const format = (at: number, shape: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, zone, { ...shape, ...hours, timeZoneName: 'short' }).format(at)
  return `${format(start, day)} – ${format(end, localDay(start, zone) === localDay(end - 1, zone) ? {} : day)}`
}

/**
 * The name of the zone and its UTC offset from `start` to `end` (epoch ms): Central European Standard Time (GMT+1). Where clocks change in
 * between, the name that both times have: Central European Time.
 */
export function zoneNameOf(start: number, end: number | undefined, { locale, zone }: Dates): string {
  const part = (form: 'long' | 'longGeneric' | 'shortOffset') => zonePart(locale, zone, form, start)
  if (isOverChange(start, end, zone)) return part('longGeneric')
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
 * The UTC offset of start and end (epoch ms) where one of these local times occurs twice, in the night when clocks go back: GMT+2.
 * `undefined` otherwise, and where the two have different offsets: their range says so.
 */
export function ambiguousOffset(
  start: number,
  end: number | undefined,
  { locale, zone }: Dates,
): string | undefined {
  if (isOverChange(start, end, zone)) return undefined
  const isRepeated = [start, end ?? start].some((at) => at >= start && isRepeatedLocalTime(at, zone))
  return isRepeated ? zonePart(locale, zone, 'shortOffset', start) : undefined
}

/** Whether the UTC offset at `end` is not that at `start`. An end before the start is not shown, and none. */
const isOverChange = (start: number, end: number | undefined, zone: Zone): boolean =>
  end !== undefined && end > start && offsetAt(start, zone) !== offsetAt(end, zone)
