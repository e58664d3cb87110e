/** Formats a list without "and" or "or", by the rules of `language`: A, B, C. */
export function listFormat(language: string): (things: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  return (things) => list.format(things)
}

/** Formats a list with "and", by the rules of `language`: A, B and C. */
export function andFormat(language: string): (things: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (things) => list.format(things)
}
