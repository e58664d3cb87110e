import { dateFormat, hoursOf, type Zone } from '../../lib/time.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number with as many decimals as were written, at least. Four digits stay together: they may be a year. */
export function formatNumber(language: string, value: number, decimals: number): string {
  const least = Math.min(decimals, 20)
  const key = `${language}|${least}`
  const made =
    formatters.get(key) ??
    new Intl.NumberFormat(language, {
      useGrouping: 'min2',
      minimumFractionDigits: least,
      maximumFractionDigits: 20,
    })
  formatters.set(key, made)
  return made.format(value)
}

/** 24 Nov 2026, 10:45 in `zone`. `at`: epoch ms. */
export const formatInstant = (language: string, zone: Zone, at: number): string =>
  dateFormat(language, zone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...hoursOf(language, zone),
  }).format(at)
