import fc from 'fast-check'

/** Modifies `text` at index `at`; some changes insert `piece`. */
type Change = (text: string, at: number, piece: string) => string

const cut = (text: string, at: number, removed: number, added: string) =>
  text.slice(0, at) + added + text.slice(at + removed)

const percent = (char: string) =>
  [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const otherCase = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())

/** A letter of another alphabet that looks the same; else the full-width form, which IDNA maps to the same letter. */
const lookAlike = (char: string) =>
  ({ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у', '.': '。' })[char] ??
  String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)

const numbers = (number: string) =>
  [`${number}1`, `1${number}`, number.slice(0, -1), `0${number}`, '200000000', `7385${number}81259`] as const

const changes: readonly Change[] = [
  (text, at, piece) => cut(text, at, 0, piece),
  (text, at, piece) => cut(text, at, 1, piece),
  (text, at) => cut(text, at, 1, ''),
  (text, at) => cut(text, at, 1, percent(text.charAt(at))),
  (text, at) => cut(text, at, 1, percent(percent(text.charAt(at)))),
  (text, at) => cut(text, at, 1, otherCase(text.charAt(at))),
  (text, at) => cut(text, at, 1, lookAlike(text.charAt(at))),
  (text, at) => cut(text, text.indexOf('/', at), 0, '/'),
  (text, at) => text.replace(/\d+/, (number) => numbers(number)[at % 6] ?? ''),
  (text, at) => cut(text, at, 0, ['\t', '\n', '\r\n', ' '][at % 4] ?? ''),
  (text, _at, piece) => text + piece,
  (text, _at, piece) => piece + text,
  (text, _at, piece) => text.replace('academy.example', `${piece}academy.example`),
  (text, _at, piece) => text.replace('academy.example', `academy.example${piece}`),
]

const change = fc.tuple(fc.constantFrom(...changes), fc.nat({ max: 2048 }))

/** URLs of `good` with up to three changes: insertions of a `piece`, deletions, encodings, look-alikes. */
export const changed = (good: fc.Arbitrary<string>, piece: fc.Arbitrary<string>) =>
  fc
    .tuple(good, fc.array(fc.tuple(change, piece), { maxLength: 3 }))
    .map(([start, done]) =>
      done.reduce((text, [[apply, at], added]) => apply(text, at % (text.length + 1), added), start),
    )
