import * as v from 'valibot'
import { cleanName, cutAt } from '../lib/text/clean-name.ts'
import { unescapeHtml } from '../lib/text/unescape-html.ts'

// Any value of the API may be text, a number, missing, or of an unexpected type. An invalid field is decoded as unknown, and never makes
// the object that contains it invalid.

/** An object with any fields. */
export type RawRow = Readonly<Record<string, unknown>>

/** Whether `raw` is an object, but not an array. */
export const isRow = (raw: unknown): raw is RawRow =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

const noData = v.object({ response: v.object({ nodata: v.unknown() }) })

/** Whether an answer says, and says only, that a list is empty, as older APIs of Zoho do: `{"response":{"nodata":{"code":"4422"}}}`. */
export const isNoData = (raw: unknown): boolean => v.is(noData, raw) && Object.keys(raw).length === 1

/** A schema for a field that `read` decodes, whatever it holds; `read` gets `null` if the field is missing. */
const field = <T>(read: (raw: unknown) => T) => v.pipe(v.optional(v.unknown(), null), v.transform(read))

/** The id in `raw`: `undefined` if it is missing, '' if it is not a valid id. */
function idOf(raw: unknown): string | undefined {
  if (raw === null || raw === undefined) return undefined
  if (typeof raw === 'string') return raw.trim() || undefined
  // A number beyond 2^53 has been rounded, and may be the id of another row.
  return Number.isSafeInteger(raw) ? String(raw) : ''
}

/** The first valid id among the fields `keys` of `row`; '' if none is valid but one is present, `undefined` if all are missing. */
export function idIn(row: RawRow, ...keys: readonly string[]): string | undefined {
  let found: string | undefined
  for (const key of keys) found ||= idOf(row[key]) ?? found
  return found
}

const textOf = (raw: unknown) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '')

const numberOf = (raw: unknown): number =>
  typeof raw === 'number' || (typeof raw === 'string' && /\d/.test(raw)) ? Number(raw) : Number.NaN

/** UTF-16 units, markup included */
const maxDescriptionLength = 200_000

/** ISO 8601 with a UTC offset. Without one, the time could be any of 27 hours, as offsets range from -12:00 to +14:00. */
const zonedDate = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/
/** Epoch ms of the last instant that a `Date` can hold. Source: ECMAScript, Time Values and Time Range. */
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
  // Zoho may send the only item of a list instead of the list. Any other object is a list by id.
  const isOnly = isRow(raw) && idIn(raw, 'sessionId', 'session', 'talkId', 'talk', 'id')
  return typeof raw === 'object' && !isOnly ? Object.values(raw) : [raw]
}

/** An id, as text even if it was a number. */
export const id = field(idOf)
/** Text; '' if there is none. */
export const text = field(textOf)
/** A name, which the academy stores escaped in HTML: unescaped, cleaned, on one line; '' if there is none. */
export const name = field((raw) => cleanName(unescapeHtml(textOf(raw))))
/** A description, not cleaned, cut to the maximum length. */
export const description = field((raw) => cutAt(textOf(raw), maxDescriptionLength))
/** Epoch ms; `undefined` if it is not a valid time. */
export const time = field(timeOf)
/** A boolean; `undefined` if it is neither `true` nor `false`. */
export const flag = field((raw) => (/^(true|false)$/.test(String(raw)) ? String(raw) === 'true' : undefined))
/** A whole number, 0 or more; `undefined` if it is anything else. */
export const count = field(countOf)
/** The number of all sessions, from `meta`. */
export const total = field((raw) => countOf(isRow(raw) && raw['totalSessionsCount']))
/** An object with any values; {} if it is not an object. */
export const links = field((raw) => (isRow(raw) ? raw : {}))
/** A list of rows, not validated yet; the values of an object by id. Anything else becomes one row, which may be unreadable. */
export const rows = field(rowsOf)
/** `rows` for a required field. */
export const requiredRows = v.pipe(
  v.unknown(),
  v.check((raw) => typeof raw === 'object' && raw !== null),
  v.transform(rowsOf),
)
