import { cleanName } from '../../lib/text/clean-name.ts'

/** A row of a response that the board cannot show. It is reported to the person, not dropped silently. */
export interface UnreadableRow {
  readonly kind: 'session' | 'talk' | 'member'
  /** Its own id, if that could be read. */
  readonly id: string | undefined
  /** The name of the required field that is missing or invalid, or `notAnObject`. */
  readonly why: string
  /** The start of the row, as JSON on one line. */
  readonly excerpt: string
}

/** The reason for a row that is not an object. */
export const notAnObject = 'not an object'

/** UTF-16 units */
const maxLength = 300

/** The start of `row`, as JSON on one line. Nested values are replaced by "…", as the nesting may be deeper than `JSON.stringify` can handle. */
export function excerptOf(row: unknown): string {
  const flat = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && value !== row ? '…' : value
  return cleanName(JSON.stringify(row, flat), maxLength)
}

/**
 * Adds the `rows` of one page to `known`. Pages overlap and contain the same rows again, so rows are deduplicated by excerpt; but two rows
 * with the same excerpt on one page are two rows.
 */
export function addUnreadable(known: Map<string, UnreadableRow>, rows: readonly UnreadableRow[]) {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = `${row.kind} ${row.excerpt}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    known.set(`${nth} ${key}`, row)
  }
}
