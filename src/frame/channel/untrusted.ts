/** UTF-16 units of the longest text that either side accepts from the other. */
const maxLength = 500

/** The own properties of an object received from outside; `undefined` for any other data. Inherited properties are ignored. */
export function fieldsOf(data: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const names = Object.keys(data)
  // No message has so many fields, so reading them all would only cost time.
  return names.length > 20 ? undefined : new Map(Object.entries(data))
}

/** Whether a value is a text that is short enough for a message. */
export const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxLength
