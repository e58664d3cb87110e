/** An IANA time-zone name that this browser knows. */
export type Zone = string

/** ms */
export const minute = 60_000
/** ms */
export const hour = 60 * minute

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
export function hoursOf(language: string, zone: Zone) {
  const cycle = dateFormat(language, zone, { hour: 'numeric' }).resolvedOptions().hourCycle
  return { hour: cycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const
}

/** The zone of the person at the screen. */
export const ownZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether the browser can tell the time in `zone`. */
export function isZone(zone: string): boolean {
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
  const text = dateFormat('en', zone, { timeZoneName: 'longOffset' }).format(at)
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute + Number(seconds ?? 0) * 1000
  return sign === '-' ? -ahead : ahead
}

const days = new Map<string, number>()

/** Epoch ms of the first instant of the calendar day `later` days after the one that `at` falls on in `zone`. */
export function startOfDay(at: number, zone: Zone, later = 0): number {
  const local = new Date(at + offsetAt(at, zone))
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + later)
  const key = `${zone}|${midnight}`
  const known = days.get(key)
  if (known !== undefined) return known
  const start = firstInstant(midnight, zone)
  days.set(key, start)
  return start
}

/** The calendar day that `at` (epoch ms) falls on in `zone`, written as in 2026-11-25. */
export const isoDateInZone = (at: number, zone: Zone): string =>
  new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10)

/** Epoch ms of the first instant of a calendar day in `zone`, written as in 2026-11-25; `undefined` where there is no such day. */
export function startOfDate(date: string, zone: Zone): number | undefined {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(midnight) ? undefined : firstInstant(midnight, zone)
}

/**
 * When the clocks of `zone` first show `midnight` (written as if in UTC). Where they are put back at midnight it comes twice;
 * where they are put forward it never comes, and the day begins when they jump.
 */
function firstInstant(midnight: number, zone: Zone): number {
  const near = midnight - offsetAt(midnight, zone)
  const reached = (at: number) => at + offsetAt(at, zone) >= midnight
  if (reached(near) && !reached(near - 1)) return near
  let [before, after] = [near - 3 * hour, near + 3 * hour]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (reached(middle)) after = middle
    else before = middle
  }
  return after
}
