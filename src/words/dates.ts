import { useMemo } from 'react'
import { useAddressParam } from '../lib/address.ts'
import { dateFormat, hoursOf, isZone, offsetAt, ownZone, startOfDay, type Zone } from '../lib/time.ts'
import { useWords } from './words.ts'

/** Times and dates as this reader writes them, in one zone. All arguments are epoch ms. */
export interface Dates {
  readonly zone: Zone
  readonly locale: string
  /** 10:45 */
  time(at: number): string
  /** 10:45 – 11:30; the weekday too where it ends on another day. */
  range(start: number, end: number | undefined): string
  /** Wed 25 Nov, 10:45 – 11:30 */
  span(start: number, end: number | undefined): string
  /** Wednesday 25 November; the year too where it is not the one of `now`. */
  day(at: number, now: number): string
  /** Wed 25 Nov */
  date(at: number): string
  /** Wed 25 Nov, 10:45 */
  dateTime(at: number): string
  /** As little as tells it from `now`: the time today, with its weekday this week, else the date. */
  soon(at: number, now: number): string
  /** Central European Time: the zone, whatever its clocks do in summer. */
  zoneTitle(): string
  /** Central European Standard Time (GMT+1) */
  zoneName(at: number): string
  /** 05:15 in Kolkata: what the clocks of `other` show. */
  elsewhere(at: number, other: Zone): string
  /** Whether clocks of `other` show another time at that instant. */
  differs(other: Zone | undefined, at: number): boolean
}

/** Dates in `zone`, written the way of `locale`. */
function createDates(locale: string, zone: Zone): Dates {
  const shape = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, zone, options)
  const hours = hoursOf(locale, zone)
  const clock = shape(hours)
  const full = shape({ weekday: 'short', day: 'numeric', month: 'short', ...hours })
  const time = (at: number) => clock.format(at)
  const sameDay = (a: number, b: number) => startOfDay(a, zone) === startOfDay(b, zone)
  return {
    zone,
    locale,
    time,
    range(start, end) {
      if (end === undefined || end <= start) return time(start)
      if (sameDay(start, end)) return clock.formatRange(start, end)
      const until = sameDay(start, end - 1) ? clock : shape({ weekday: 'short', ...hours })
      return `${time(start)} – ${until.format(end)}`
    },
    span: (start, end) =>
      end === undefined || end <= start ? full.format(start) : full.formatRange(start, end),
    day(at, now) {
      const year = shape({ year: 'numeric' })
      const named = year.format(at) === year.format(now) ? {} : { year: 'numeric' as const }
      return shape({ weekday: 'long', day: 'numeric', month: 'long', ...named }).format(at)
    },
    date: (at) => shape({ weekday: 'short', day: 'numeric', month: 'short' }).format(at),
    dateTime: (at) => full.format(at),
    elsewhere: (at, other) =>
      dateFormat(locale, other, { ...hours, timeZoneName: 'shortGeneric' }).format(at),
    soon(at, now) {
      if (sameDay(at, now)) return time(at)
      if (at < startOfDay(now, zone, 6)) return shape({ weekday: 'short', ...hours }).format(at)
      return shape({ day: 'numeric', month: 'short' }).format(at)
    },
    zoneTitle: () => namePart(shape({ timeZoneName: 'longGeneric' }), Date.UTC(2000)) ?? zone,
    zoneName(at) {
      const part = (timeZoneName: 'long' | 'shortOffset') => namePart(shape({ timeZoneName }), at) ?? zone
      const [long, offset] = [part('long'), part('shortOffset')]
      return long === offset ? long : `${long} (${offset})`
    },
    differs: (other, at) =>
      other !== undefined && isZone(other) && offsetAt(at, other) !== offsetAt(at, zone),
  }
}

/** Dates in the zone that the address asks for, else in one's own. */
export function useDates(): Dates {
  const { language } = useWords()
  const asked = useAddressParam('tz')
  return useMemo(
    () => createDates(localeFor(language), asked && isZone(asked) ? asked : ownZone()),
    [language, asked],
  )
}

/** One's own variety of the language shown: it decides between 12 and 24 hours. */
const localeFor = (language: string) =>
  navigator.languages.find((own) => own === language || own.startsWith(`${language}-`)) ?? language

const namePart = (format: Intl.DateTimeFormat, at: number) =>
  format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value
