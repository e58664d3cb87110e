/** A row of an answer that the board has to do without: said, never dropped in silence. */
export interface UnreadableRow {
  readonly kind: 'session' | 'talk' | 'member'
  /** Its own id, where that much could be read. */
  readonly id: string | undefined
  /** The path of the field that the row cannot do without, or `notAnObject`. */
  readonly why: string
  /** How the row begins, as JSON in one line. */
  readonly excerpt: string
}

/** Why a row cannot be read that has no fields at all. */
export const notAnObject = 'not an object'

/** UTF-16 units of an excerpt. */
const longest = 300
/** Controls, what turns the direction of text, and halves of letters cut in two. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu

/** How `row` begins, as JSON. What it nests is left out: nobody knows how deep it goes. */
export function excerptOf(row: unknown): string {
  const flat = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && value !== row ? '…' : value
  return JSON.stringify(row, flat).slice(0, longest).replace(unseen, '')
}

/**
 * Adds to `known` what `rows`, of one page, add to it. Pages overlap and bring the same rows again; within a page two that look the
 * same are two.
 */
export function addUnreadable(known: Map<string, UnreadableRow>, rows: readonly UnreadableRow[]) {
  const alike = new Map<string, number>()
  for (const row of rows) {
    const key = `${row.kind} ${row.excerpt}`
    const nth = (alike.get(key) ?? 0) + 1
    alike.set(key, nth)
    known.set(`${nth} ${key}`, row)
  }
}
