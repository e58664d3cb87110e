/** An IANA time-zone name that this browser knows. */
export type Zone = string

/** ms */
export const minute = 60_000
/** ms */
export const hour = 60 * minute
/** ms, in UTC. */
const day = 24 * hour
/** ms: no clock has ever shown a time that is further from UTC. */
const farthest = 16 * hour
/** Epoch ms of the last instant that a date can be made of; the first is as far before 1970. */
const latest = 8.64e15

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter, made once for each language, zone and shape: making one costs as much as using it a hundred times. */
export function dateFormat(
  language: string,
  zone: Zone,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${JSON.stringify(options)}`
  let made = formatters.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
    formatters.set(key, made)
  }
  return made
}

/** How hours and minutes are written: "06:05" where the clock has 24 hours, "6:05 am" where it has 12. */
export function hoursOf(language: string) {
  const cycle = dateFormat(language, 'UTC', { hour: 'numeric' }).resolvedOptions().hourCycle
  return { hour: cycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const
}

const judged = new Map<string, boolean>()

/** Whether the browser can tell the time in `zone`. */
export function isZone(zone: string): boolean {
  let isOne = judged.get(zone)
  if (isOne === undefined) {
    isOne = canFormat(zone)
    judged.set(zone, isOne)
  }
  return isOne
}

function canFormat(zone: string): boolean {
  try {
    return dateFormat('en', zone, {}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * How far the clocks of `zone` are ahead of UTC at `at` (epoch ms), in ms.
 * Read from `Intl`: `getTimezoneOffset` of date-fns-tz is off within hours of a clock change.
 */
export function offsetAt(at: number, zone: Zone): number {
  const text = dateFormat('en', zone, { timeZoneName: 'longOffset' }).format(within(at))
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * 1000
  return sign === '-' ? -ahead : ahead
}

/** What is asked for beside the first and the last instant is what holds there. */
const within = (at: number) => Math.min(latest, Math.max(-latest, at))

/** When the clocks of a zone come to a midnight (epoch ms): first, and last where they are put back over it and it comes twice. */
interface Midnight {
  readonly first: number
  readonly last: number
}

const midnights = new Map<string, Midnight>()

/**
 * Epoch ms of the first instant of the calendar day `later` days after the one that `at` falls on in `zone`. A later day begins after
 * `at`, always: where clocks are put back over midnight, and the day before comes once more, it begins a second time.
 */
export function startOfDay(at: number, zone: Zone, later = 0): number {
  const local = at + offsetAt(at, zone)
  const { first, last } = midnightOf((Math.floor(local / day) + later) * day, zone)
  return later > 0 && first <= at ? last : first
}

/** The calendar day that `at` (epoch ms) falls on in `zone`, written as in 2026-11-25. */
export const isoDateInZone = (at: number, zone: Zone): string =>
  new Date(within(at + offsetAt(at, zone))).toISOString().slice(0, 10)

/** Epoch ms of the first instant of a calendar day in `zone`, written as in 2026-11-25; `undefined` where there is no such day. */
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
 * When the clocks of `zone` come to `midnight` (written as if in UTC). Where they are put forward over it, it never comes, and the day
 * begins as they jump. They are not changed twice within these hours.
 */
function findMidnight(midnight: number, zone: Zone): Midnight {
  let [before, after] = [midnight - farthest, midnight + farthest]
  const old = offsetAt(before, zone)
  const [byOld, byNew] = [midnight - old, midnight - offsetAt(after, zone)]
  if (byOld === byNew) return { first: byOld, last: byOld }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, zone) === old) before = middle
    else after = middle
  }
  const change = after
  return {
    first: byOld < change ? byOld : Math.max(change, byNew),
    last: byNew > change ? byNew : Math.min(change, byOld),
  }
}
