/** Characters that hide, or turn around what is beside them. */
const hiding =
  // oxlint-disable-next-line no-control-regex -- they are looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/**
 * An answer as JSON, indented; characters that hide are written out, so that it says what it is. `undefined` where it is nested
 * more deeply than it can be written.
 */
export function rawText(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value, null, 2) ?? ''
    return text.replace(hiding, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  } catch {
    return undefined
  }
}
