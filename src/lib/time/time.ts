/** An IANA time-zone name that this browser knows. */
export type Zone = string

/** ms */
export const minute = 60_000
/** ms */
export const hour = 60 * minute
/** ms, in UTC. */
const day = 24 * hour
/** ms; larger than any UTC offset that has ever been in use. */
const maxOffset = 16 * hour
/** Epoch ms of the last instant that a `Date` can hold; the first is as far before 1970. Source: ECMAScript, Time Values and Time Range. */
const latest = 8.64e15

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter, cached for each language, zone and options: creating one costs as much as using it a hundred times. */
export function dateFormat(
  language: string,
  zone: Zone,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
    formatters.set(key, formatter)
  }
  return formatter
}

/** The format options of hours and minutes: "06:05" in a 24-hour language, "6:05 am" in a 12-hour one. */
export function hoursOf(language: string) {
  const cycle = dateFormat(language, 'UTC', { hour: 'numeric' }).resolvedOptions().hourCycle
  return { hour: cycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const
}

const knownZones = new Map<string, boolean>()

/** Whether the browser supports the time zone `zone`. */
export function isZone(zone: string): boolean {
  let isKnown = knownZones.get(zone)
  if (isKnown === undefined) {
    isKnown = canFormat(zone)
    knownZones.set(zone, isKnown)
  }
  return isKnown
}

function canFormat(zone: string): boolean {
  try {
    return dateFormat('en', zone, {}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * The UTC offset of `zone` at `at` (epoch ms), in ms, positive east of UTC. Read from `Intl`: `getTimezoneOffset` of date-fns-tz is wrong
 * within hours of a clock change.
 */
export function offsetAt(at: number, zone: Zone): number {
  const text = dateFormat('en', zone, { timeZoneName: 'longOffset' }).format(clamp(at))
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * 1000
  return sign === '-' ? -ahead : ahead
}

/** Clamps to the first and the last instant of a `Date`: beyond them the same offset is assumed. */
const clamp = (at: number) => Math.min(latest, Math.max(-latest, at))

/**
 * The instants (epoch ms) at which local time reaches a midnight: the first, and the last where clocks are set back over it and it occurs
 * twice.
 */
interface Midnight {
  readonly first: number
  readonly last: number
}

const midnights = new Map<string, Midnight>()

/**
 * Epoch ms of the first instant of the calendar day `later` days after the one that contains `at` in `zone`. If `later` is 1 or more, the
 * result is always after `at`: where clocks are set back over midnight, so that the day before is repeated, the day begins a second time.
 */
export function startOfDay(at: number, zone: Zone, later = 0): number {
  const local = at + offsetAt(at, zone)
  const { first, last } = midnightOf((Math.floor(local / day) + later) * day, zone)
  return later > 0 && first <= at ? last : first
}

/** The calendar day that contains `at` (epoch ms) in `zone`, as in 2026-11-25. */
export const isoDateInZone = (at: number, zone: Zone): string =>
  new Date(clamp(at + offsetAt(at, zone))).toISOString().slice(0, 10)

/** Epoch ms of the first instant of a calendar day in `zone`, given as in 2026-11-25; `undefined` if there is no such day. */
export function startOfDate(date: string, zone: Zone): number | undefined {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(midnight) ? undefined : midnightOf(midnight, zone).first
}

function midnightOf(midnight: number, zone: Zone): Midnight {
  const key = `${zone}|${midnight}`
  let known = midnights.get(key)
  if (!known) {
    known = findMidnight(midnight, zone)
    midnights.set(key, known)
  }
  return known
}

/**
 * Finds when local time in `zone` reaches `midnight` (written as if in UTC), with a binary search for the clock change. Where clocks are
 * set forward over midnight, it does not occur, and the day begins at the change. Assumes at most one change within `maxOffset` on each
 * side.
 */
function findMidnight(midnight: number, zone: Zone): Midnight {
  let [before, after] = [midnight - maxOffset, midnight + maxOffset]
  const offsetBefore = offsetAt(before, zone)
  const [withOldOffset, withNewOffset] = [midnight - offsetBefore, midnight - offsetAt(after, zone)]
  if (withOldOffset === withNewOffset) return { first: withOldOffset, last: withOldOffset }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, zone) === offsetBefore) before = middle
    else after = middle
  }
  const change = after
  return {
    first: withOldOffset < change ? withOldOffset : Math.max(change, withNewOffset),
    last: withNewOffset > change ? withNewOffset : Math.min(change, withOldOffset),
  }
}
