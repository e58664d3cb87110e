/** Invisible characters, and those that change the direction of the text around them. */
const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are to be matched
  /[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/**
 * An answer as indented JSON, with invisible characters as \u escapes, so that the text on screen is what the answer contains.
 * `undefined` where it is nested too deeply for `JSON.stringify`.
 */
export function rawText(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value, null, 2) ?? ''
    return text.replace(invisible, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  } catch {
    return undefined
  }
}
