import { dateFormat, hoursOf, startOfDay, type Zone } from '../../lib/time/time.ts'

/** Times and dates as this reader writes them, in one zone. All arguments are epoch ms. */
export interface Dates {
  readonly zone: Zone
  readonly locale: string
  /** Whether the zone is taken for want of another: the browser names none, and nobody chose one. */
  readonly isAssumed: boolean
  /** 10:45 */
  time(at: number): string
  /** 10:45 – 11:30; the weekday too where it ends on another day. */
  range(start: number, end: number | undefined): string
  /** Wednesday 25 November; the year too where it is not the one of `now`. */
  day(at: number, now: number): string
  /** Wed 25 Nov */
  date(at: number): string
  /** As little as tells it from `now`: the time today, with its weekday this week, else the date. */
  soon(at: number, now: number): string
  /** Central European Time: the zone, whatever its clocks do in summer. */
  zoneTitle(): string
}

/** Dates in `zone`, written the way of `locale`. */
export function createDates(locale: string, zone: Zone, isAssumed = false): Dates {
  const shape = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, zone, options)
  const hours = hoursOf(locale)
  const clock = shape(hours)
  const time = (at: number) => clock.format(at)
  const sameDay = (a: number, b: number) => startOfDay(a, zone) === startOfDay(b, zone)
  return {
    zone,
    locale,
    isAssumed,
    time,
    range(start, end) {
      if (end === undefined || end <= start) return time(start)
      if (sameDay(start, end)) return clock.formatRange(start, end)
      const until = sameDay(start, end - 1) ? clock : shape({ weekday: 'short', ...hours })
      return `${time(start)} – ${until.format(end)}`
    },
    day(at, now) {
      const year = shape({ year: 'numeric' })
      const named = year.format(at) === year.format(now) ? {} : { year: 'numeric' as const }
      return shape({ weekday: 'long', day: 'numeric', month: 'long', ...named }).format(at)
    },
    date: (at) => shape({ weekday: 'short', day: 'numeric', month: 'short' }).format(at),
    soon(at, now) {
      if (sameDay(at, now)) return time(at)
      if (at < startOfDay(now, zone, 6)) return shape({ weekday: 'short', ...hours }).format(at)
      return shape({ day: 'numeric', month: 'short' }).format(at)
    },
    zoneTitle: () => zonePart(locale, zone, 'longGeneric', Date.UTC(2000)),
  }
}

/** What a zone is called at `at` (epoch ms), in one of the ways `Intl` has. */
export const zonePart = (
  locale: string,
  zone: Zone,
  timeZoneName: Intl.DateTimeFormatOptions['timeZoneName'],
  at: number,
): string =>
  dateFormat(locale, zone, { timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone
