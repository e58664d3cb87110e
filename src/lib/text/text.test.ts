import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'
import { clean, cleanName, cutAt } from './clean-name.ts'
import { runs } from '../runs.test-data.ts'

const hostile =
  '\u0000\u0007\u0085\u202e\u202a\u2066\u2069\u200b\u200c\u200d\u200e\u061c\u2060\ufeff\u00ad\u180e\ud83d\udc69\ufe0f'
const units = [
  ...hostile.split(''),
  ...' \n\t\u00a0\u2028ab7é\u05d0\u0645\u0947\u094d'.split(''),
  '👩',
  '🏽',
  '❤️',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...units), fc.string({ unit: 'binary' })))
  .map((all) => all.join(''))

describe('a name', () => {
  test.each([
    ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    ['overrides and isolates', '\u202egnp.\u2066exe\u2069\u202c', 'gnp.exe'],
    ['lone surrogates', 'a\ud83d b\udc00', 'a\ufffd b\ufffd'],
    ['every kind of white space', '\n a\r\n\t b\u00a0\u2028c\u3000\v', 'a b c'],
    ['characters of no width', 'A\u200bn\u2060n\ufeff\u00ad\u180e', 'Ann'],
    ['joiners between letters that do not join', '\u200dA\u200cn\u200dn 7\u200c \u200d', 'Ann 7'],
    ['directional marks in left-to-right text', 'A\u200en\u200fn\u061c', 'Ann'],
  ])('%s', (_, raw, name) => {
    expect(cleanName(raw)).toBe(name)
  })

  test.each([
    'مریم می‌خواهم', // ZWNJ
    'محمد بن سلمان آل سعود',
    'הרצאה: C++\u200e (חלק א׳)',
    'क्‍ष और क्‌ष', // ZWJ, ZWNJ
    'ශ්‍රී ලංකා',
    '👨‍👩‍👧‍👦 ❤️‍🔥 👩🏽‍🚀 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'Zoë Ångström-O’Neill',
    '山田 太郎',
    '{{template}} ${x} <b>&amp;',
  ])('passes unchanged: %s', (name) => {
    expect(cleanName(name)).toBe(name)
    expect(cleanText(name)).toBe(name)
  })

  test('is cut to the maximum length, between characters, even if it is very long', () => {
    expect(cleanName('x'.repeat(10_000))).toHaveLength(10_000)
    expect(cleanName('x'.repeat(10_001))).toBe(`${'x'.repeat(9999)}…`)
    expect(cleanName('😀'.repeat(1e6))).toBe(`${'😀'.repeat(4999)}…`)
  })
})

test('running text keeps its line breaks', () => {
  expect(cleanText('\n a\r\nb\rc\n\n\td \u2028e\u202e ')).toBe('a\nb\nc\n\n d \ne')
  expect(cleanText('x'.repeat(1e6))).toHaveLength(100_000)
})

test('cuts between characters and adds an ellipsis', () => {
  expect(cutAt('abc', 3)).toBe('abc')
  expect(cutAt('abcd', 3)).toBe('ab…')
  expect(cutAt('a😀cd', 3)).toBe('a…')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (raw, length) => {
      const cut = cutAt(raw, length)
      expect(cut.length).toBeLessThanOrEqual(length)
      expect(cut.isWellFormed()).toBe(true)
      expect(cut === raw || raw.startsWith(cut.slice(0, -1))).toBe(true)
    }),
  )
})

test.each([
  ['a family', '👩‍👩‍👧‍👦'],
  ['e and its accent', 'e\u0301'],
  ['a flag', '🇩🇪'],
  ['a flag of a region', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a heart on fire', '❤️‍🔥'],
  ['a syllable of three letters', '\u1112\u1161\u11ab'],
  ['a letter with its vowel sign', 'कि'],
])('D17 %s is kept or cut off, and never cut', (_, character) => {
  const before = 'x'.repeat(297)
  for (let length = 299; length <= 297 + character.length; length += 1)
    expect(cutAt(`${before}${character} and more`, length)).toBe(`${before}…`)
  expect(cutAt(`${before}${character} and more`, 298 + character.length)).toBe(`${before}${character}…`)
})

test('D17 a cut is never inside a character, wherever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' ', 'e\u0301', '👩‍👩‍👧‍👦', '🇩🇪', '🏽', '\r\n')), (all) => {
      const raw = all.join('')
      const ends = new Set([...new Intl.Segmenter().segment(raw)].map(({ index }) => index))
      for (let length = 1; length < raw.length; length += 1)
        expect(ends).toContain(cutAt(raw, length).length - 1)
    }),
  )
})

test('a character that is longer than any in use is cut, between surrogate pairs', () => {
  expect(cutAt(`e${'\u0301'.repeat(1e6)}`, 300)).toHaveLength(300)
  const family = '👩\u200d'.repeat(1e5)
  expect(cutAt(family, 302)).toBe(`${family.slice(0, 300)}…`)
})

test('for any input, cleaned text has no unwanted characters, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(text, (raw) => {
      for (const cleaned of [clean(raw), cleanName(raw), cleanText(raw)]) {
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u00ad\u180e]/)
        expect(cleaned).not.toMatch(/(?!\s)\p{Cc}/u)
        expect(cleaned).not.toMatch(/(?:^|[\w\s])[\u200c\u200d]/)
      }
      expect(cleanName(raw)).not.toMatch(/[^\S ]| {2}|^ | $/)
      expect(cleanText(raw)).not.toMatch(/[^\S \n]| {2}|^\s|\s$/)
      expect(clean(clean(raw))).toBe(clean(raw))
      expect(cleanName(cleanName(raw))).toBe(cleanName(raw))
      expect(cleanText(cleanText(raw))).toBe(cleanText(raw))
    }),
    { numRuns: runs(400) },
  )
})

// A pattern with a look-around at each character could take quadratic time and exceed the test's timeout.
test('a megabyte of any repeated character is cleaned', () => {
  for (const unit of ['\u200d', ' ', '\n', '\u202e', 'ा', '👩\u200d', 'a\u200d', '🇩🇪', '\u0301']) {
    const raw = unit.repeat(1e6)
    expect(cleanName(raw).length).toBeLessThanOrEqual(raw.length)
    expect(cleanText(raw).length).toBeLessThanOrEqual(raw.length)
  }
})
