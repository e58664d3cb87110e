import { clean, cutAt } from './clean-name.ts'

/** UTF-16 units */
const longest = 100_000

/** Running text of the academy: clean, its lines kept, of at most `length` UTF-16 units. */
export const cleanText = (raw: string, length = longest): string =>
  clean(cutAt(raw, length))
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
