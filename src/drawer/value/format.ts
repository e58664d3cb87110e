import { dateFormat, hoursOf, type Zone } from '../../lib/time/date-format.ts'
import { minute } from '../../lib/time/units.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number with at least `decimals` decimals. Four digits are not grouped, as they may be a year. */
export function formatNumber(language: string, value: number, decimals: number): string {
  const minDecimals = Math.min(decimals, 20)
  const key = `${language}|${minDecimals}`
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(language, {
      useGrouping: 'min2',
      minimumFractionDigits: minDecimals,
      maximumFractionDigits: 20,
    })
  formatters.set(key, formatter)
  return formatter.format(value)
}

/** Formats an instant (`at`: epoch ms) in `zone`: 24 Nov 2026, 10:45. */
export const formatInstant = (language: string, zone: Zone, at: number): string =>
  dateFormat(language, zone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...hoursOf(language),
  }).format(at)

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Formats bytes in the largest decimal unit in which they are at least 1: 1.4 MB. */
export function formatBytes(language: string, bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** step
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    maximumFractionDigits: step === 0 || value >= 10 ? 0 : 1,
  }).format(value)
}

/** Formats a duration (ms) in hours and minutes, or in seconds below one minute: 1 hr 30 min. */
export function formatDuration(language: string, ms: number): string {
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  if (ms < minute) return unit('second', Math.round(ms / 1000))
  const minutes = Math.round(ms / minute)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 && unit('hour', hours), (rest > 0 || hours === 0) && unit('minute', rest)]
  return parts.filter(Boolean).join(' ')
}
