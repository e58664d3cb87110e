import { startOfDay } from '../../lib/time/calendar-day.ts'
import { dateFormat, hoursOf, type Zone } from '../../lib/time/date-format.ts'
import { localDay, localMinute, offsetAt } from '../../lib/time/offset.ts'
import { numberFormat } from '../grammar/number-format.ts'
import { cachedText } from './cached-text.ts'

/** Formats times and dates in one locale and one time zone. All arguments are epoch ms. */
export interface Dates {
  readonly zone: Zone
  readonly locale: string
  /** Whether the zone is the default, UTC: the browser gives none, and the person chose none. */
  readonly isAssumed: boolean
  /** 10:45 */
  time(at: number): string
  /** 10:45 – 11:30; with the weekday where it ends on another day, and with the zone where clocks change in between. */
  range(start: number, end: number | undefined): string
  /** Wednesday 25 November; with the year where it is not that of `now`. */
  day(at: number, now: number): string
  /** Wed 25 Nov */
  date(at: number): string
  /** A short form relative to `now`: the time for today, with the weekday within a week, else the date. */
  soon(at: number, now: number): string
  /** The name of the zone without daylight saving: Central European Time. */
  zoneTitle(): string
  /** A number, in the same locale: 1,240. */
  number(n: number): string
}

/** Larger than any number of minutes in a day. */
const perDay = 10_000

/**
 * Creates the formats for `zone` and `locale`. What a row shows is cached by the local time or day that it depends on: talks begin at few
 * different times of day, and formatting takes longer than rendering the rest of the cell.
 */
export function createDates(locale: string, zone: Zone, isAssumed = false): Dates {
  const shape = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, zone, options)
  const hours = hoursOf(locale)
  const clock = shape(hours)
  const cachedTime = cachedText()
  const cachedRange = cachedText()
  const cachedDate = cachedText()
  const cachedShortDate = cachedText()
  const cachedDay = cachedText()
  const cachedDayOfYear = cachedText()
  const cachedYear = cachedText()
  const yearOf = (at: number) => cachedYear(localDay(at, zone), () => shape({ year: 'numeric' }).format(at))
  const time = (at: number) => cachedTime(localMinute(at, zone), () => clock.format(at))
  const isSameDay = (a: number, b: number) => localDay(a, zone) === localDay(b, zone)
  return {
    zone,
    locale,
    isAssumed,
    time,
    range(start, end) {
      if (end === undefined || end <= start) return time(start)
      const isOneOffset = offsetAt(start, zone) === offsetAt(end, zone)
      if (isOneOffset && isSameDay(start, end)) {
        const times = localMinute(start, zone) * perDay + localMinute(end, zone)
        return cachedRange(times, () => clock.formatRange(start, end))
      }
      // Not by `formatRange`: it writes the zone once, and equal local times as one.
      const from = isOneOffset ? hours : { ...hours, timeZoneName: 'short' as const }
      const until = isSameDay(start, end - 1) ? from : { weekday: 'short' as const, ...from }
      return `${shape(from).format(start)} – ${shape(until).format(end)}`
    },
    day(at, now) {
      const isThisYear = yearOf(at) === yearOf(now)
      const cached = isThisYear ? cachedDay : cachedDayOfYear
      return cached(localDay(at, zone), () =>
        shape({
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(isThisYear ? {} : { year: 'numeric' }),
        }).format(at),
      )
    },
    date: (at) =>
      cachedDate(localDay(at, zone), () =>
        shape({ weekday: 'short', day: 'numeric', month: 'short' }).format(at),
      ),
    soon(at, now) {
      if (isSameDay(at, now)) return time(at)
      if (at < startOfDay(now, zone, 6)) return shape({ weekday: 'short', ...hours }).format(at)
      return cachedShortDate(localDay(at, zone), () => shape({ day: 'numeric', month: 'short' }).format(at))
    },
    zoneTitle: () => zonePart(locale, zone, 'longGeneric', Date.UTC(2000)),
    number: numberFormat(locale),
  }
}

/** The name of a zone at `at` (epoch ms), in one of the `timeZoneName` forms of `Intl`. */
export const zonePart = (
  locale: string,
  zone: Zone,
  timeZoneName: Intl.DateTimeFormatOptions['timeZoneName'],
  at: number,
): string =>
  dateFormat(locale, zone, { timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone
