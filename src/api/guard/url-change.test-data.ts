import fc from 'fast-check'

/** Does something to `text` at `at`, with `piece` where it needs one. */
type Change = (text: string, at: number, piece: string) => string

const cut = (text: string, at: number, removed: number, added: string) =>
  text.slice(0, at) + added + text.slice(at + removed)

const percent = (char: string) =>
  [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const otherCase = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())

/** Letters of another alphabet that look the same; else the full-width form, which Unicode takes for the same. */
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

/** Addresses of `good` to which up to three things were done: insertions of a `piece`, deletions, encodings, look-alikes. */
export const changed = (good: fc.Arbitrary<string>, piece: fc.Arbitrary<string>) =>
  fc
    .tuple(good, fc.array(fc.tuple(change, piece), { maxLength: 3 }))
    .map(([start, done]) =>
      done.reduce((text, [[apply, at], added]) => apply(text, at % (text.length + 1), added), start),
    )
