import { characterAt } from './character-at.ts'

/** UTF-16 units; no letter with its marks is longer. */
const maxLength = 32

/** The first letter of a text in upper case, with its accents and vowel signs; '' if it has none. */
export function firstLetter(text = ''): string {
  const index = text.search(/\p{L}/u)
  const letter = index < 0 ? undefined : characterAt(text.slice(index, index + maxLength), 0)
  return (letter?.segment ?? '').toUpperCase()
}
