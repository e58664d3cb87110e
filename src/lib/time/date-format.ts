/** An IANA time-zone name that this browser knows. */
export type Zone = string

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
