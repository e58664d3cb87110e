/** Characters of the longest text that either side takes from the other. */
const longest = 500

/** The own properties of a plain object that came from outside; `undefined` for whatever else came. Nothing inherited is seen. */
export function fieldsOf(data: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const names = Object.keys(data)
  // No message has as many: what has is not looked at any further.
  return names.length > 20 ? undefined : new Map(Object.entries(data))
}

/** A text of a length that a message may have. */
export const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest
