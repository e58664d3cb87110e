import * as v from 'valibot'
import { cleanName, cutAt } from '../lib/text/clean-name.ts'

// All values of the API may be text, a number, missing, or something else altogether. A field is read or is unknown, and never fails the
// object that it is in.

/** An object with fields. */
export type RawRow = Readonly<Record<string, unknown>>

/** Whether `raw` is an object with fields. */
export const isRow = (raw: unknown): raw is RawRow =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** A field that `read` makes something of, whatever it holds; `null` where it is missing. */
const field = <T>(read: (raw: unknown) => T) => v.pipe(v.optional(v.unknown(), null), v.transform(read))

/** The id in `raw`: `undefined` where nothing is there, '' where something is there that is no id. */
function idOf(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return undefined
  if (typeof raw === 'string') return raw.trim() || undefined
  // Beyond 2^53 a number has been rounded, and may be the id of another.
  return Number.isSafeInteger(raw) ? String(raw) : ''
}

/** The first id under `keys` of `row`; '' where there is none but something is there under one of them. */
export function idIn(row: RawRow, ...keys: readonly string[]): string | undefined {
  let found: string | undefined
  for (const key of keys) found ||= idOf(row[key]) ?? found
  return found
}

const textOf = (raw: unknown) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '')

const numberOf = (raw: unknown): number =>
  typeof raw === 'number' || (typeof raw === 'string' && /\d/.test(raw)) ? Number(raw) : Number.NaN

/** UTF-16 units of a description, markup and all. */
const longestDescription = 200_000

/** ISO 8601 with a zone: without one a date could mean any of 27 hours. */
const zonedDate = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/
/** Epoch ms of the last instant that a `Date` can hold. */
const latest = 8.64e15

function timeOf(raw: unknown): number | undefined {
  const ms = typeof raw === 'string' && zonedDate.test(raw) ? Date.parse(raw) : numberOf(raw)
  return ms > 0 && ms <= latest ? ms : undefined
}

function countOf(raw: unknown): number | undefined {
  const n = numberOf(raw)
  return n >= 0 && Number.isSafeInteger(n) ? n : undefined
}

function rowsOf(raw: unknown): readonly unknown[] {
  if (raw === null) return []
  return typeof raw === 'object' ? Object.values(raw) : [raw]
}

/** An id, as text however it came. */
export const id = field(idOf)
/** Text, '' where there is none. */
export const text = field(textOf)
/** A name, cleaned and on one line; '' where there is none. */
export const name = field((raw) => cleanName(textOf(raw)))
/** A description, as it came. */
export const description = field((raw) => cutAt(textOf(raw), longestDescription))
/** Epoch ms; `undefined` for what is no time. */
export const time = field(timeOf)
/** Yes or no; `undefined` where it says neither. */
export const flag = field((raw) => (/^(true|false)$/.test(String(raw)) ? String(raw) === 'true' : undefined))
/** A whole number from 0. */
export const count = field(countOf)
/** The number of sessions there are in all, as `meta` says. */
export const total = field((raw) => countOf(isRow(raw) && raw['totalSessionsCount']))
/** An object, whatever it holds. */
export const links = field((raw) => (isRow(raw) ? raw : {}))
/** A list of rows, not yet read; of an object its values. Anything else is one row, which will not be readable. */
export const rows = field(rowsOf)
/** The same where there must be a list. */
export const requiredRows = v.pipe(
  v.unknown(),
  v.check((raw) => typeof raw === 'object' && raw !== null),
  v.transform(rowsOf),
)
