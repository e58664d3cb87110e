import { clean, cutAt } from './clean-name.ts'

/** UTF-16 units */
const maxLength = 100_000

/** Running text from the academy: cleaned, with its line breaks, of at most `length` UTF-16 units. */
export const cleanText = (raw: string, length = maxLength): string =>
  clean(cutAt(raw, length))
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
