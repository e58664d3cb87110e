import * as v from 'valibot'
import { cleanName, cutAt } from '../../lib/text/clean-name.ts'

// Every value may be text, a number, missing, or something else altogether: a field is read or is unknown, and never fails its row.

/** Whatever has fields. */
type RawRow = Readonly<Record<string, unknown>>

/** A field that `read` makes something of, whatever it holds; where it is missing it holds `null`. */
const field = <T>(read: (raw: unknown) => T) => v.pipe(v.optional(v.unknown(), null), v.transform(read))

function idOf(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return undefined
  if (typeof raw === 'string') return raw.trim() || undefined
  // Beyond 2^53 a number has been rounded, and may be the id of another.
  return Number.isSafeInteger(raw) ? String(raw) : ''
}

/** An id, as text however it came: `undefined` where there is none, '' where something stands there that is none. */
export const id = field(idOf)

/** The first id under `keys` of `row`; '' where there is none but something stands under one of them. */
export function idIn(row: RawRow, ...keys: readonly string[]): string | undefined {
  let found: string | undefined
  for (const key of keys) found ||= idOf(row[key]) ?? found
  return found
}

const textOf = (raw: unknown) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '')

/** Text, '' where there is none. */
export const text = field(textOf)

/** A name, clean; '' where there is none. */
export const name = field((raw) => cleanName(textOf(raw)))

/** Markup and all, in UTF-16 units. */
const longestDescription = 200_000

/** A description, as it came. */
export const description = field((raw) => cutAt(textOf(raw), longestDescription))

const numberOf = (raw: unknown): number =>
  typeof raw === 'number' || (typeof raw === 'string' && /\d/.test(raw)) ? Number(raw) : Number.NaN

/** Without its zone a date could mean any of 27 hours. */
const zonedDate = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/
const latest = 8.64e15

/** Epoch ms; what cannot be a date is no date. */
export const time = field((raw) => {
  const ms = typeof raw === 'string' && zonedDate.test(raw) ? Date.parse(raw) : numberOf(raw)
  return ms > 0 && ms <= latest ? ms : undefined
})

/** Yes or no; `undefined` where it says neither. */
export const flag = field((raw) => (/^(true|false)$/.test(String(raw)) ? String(raw) === 'true' : undefined))

/** A whole number from 0. */
export const count = field(countOf)

/** Sessions there are in all, as `meta` says. */
export const total = field((raw) => countOf(isMap(raw) && raw['totalSessionsCount']))

function countOf(raw: unknown): number | undefined {
  const n = numberOf(raw)
  return n >= 0 && Number.isSafeInteger(n) ? n : undefined
}

/** A map, whatever it holds. */
export const links = field((raw) => (isMap(raw) ? raw : {}))

/** A list of rows, still unread; of a map its values. Anything else is one row, and will not be readable. */
export const rows = field(rowsOf)

/** The same where there must be a list. */
export const neededRows = v.pipe(
  v.unknown(),
  v.check((raw) => typeof raw === 'object' && raw !== null),
  v.transform(rowsOf),
)

function rowsOf(raw: unknown): readonly unknown[] {
  if (raw === null) return []
  return typeof raw === 'object' ? Object.values(raw) : [raw]
}

/** Whether `raw` is an object with fields. */
export const isMap = (raw: unknown): raw is RawRow =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
