import { cleanName } from '../../lib/text/clean-name.ts'

/** UTF-16 units: a longer key is not an identifier, and is cut. */
const maxLength = 80
const identifier = /^[A-Za-z][A-Za-z0-9_-]*$/
const acronyms = new Map(
  'API CRM CSV HTML ID IDs IP JSON PDF SMS UID URI URL URLs UTC VAT'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)

/** The words of an identifier: `joinURL` → `join`, `URL`. */
export function wordsOf(key: string): string[] {
  return key
    .slice(0, maxLength)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z](?!s(?![a-z]))[a-z])/g, '$1 $2')
    .split(/[ _-]+/)
    .filter((word) => word !== '')
}

/**
 * Makes a label of a key of the API: `registeredCount` → “Registered count”, `isSent` → “Sent”. A key that is not an identifier (`IN`,
 * `0-25`, a sentence) is only cleaned.
 */
export function humanise(key: string): string {
  if (!identifier.test(key) || /^[A-Z]+$/.test(key) || key.length > maxLength) {
    return cleanName(key, maxLength)
  }
  const words = wordsOf(key).map((word) => word.toLowerCase())
  if (words.length > 1 && words[0] === 'is') words.shift()
  if (words.at(-1) === 'id' && words.at(-2) === 'email') words.pop()
  const text = words.map((word) => (word === 'email' ? 'e-mail' : (acronyms.get(word) ?? word))).join(' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
