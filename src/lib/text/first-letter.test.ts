import { expect, test } from 'vitest'
import { firstLetter } from './first-letter.ts'

test.each([
  ['noor', 'N'],
  ['é', 'É'],
  ['e\u0301milie', 'E\u0301'],
  ['«Øystein»', 'Ø'],
  ['𐐨𐐩', '𐐀'],
  // A vowel sign, and a syllable that is written as three letters.
  ['कि', 'कि'],
  ['\u1112\u1161\u11ab국', '\u1112\u1161\u11ab'],
  ['🇩🇪 Team', 'T'],
  ['👩‍👩‍👧‍👦', ''],
  ['123', ''],
  ['', ''],
  [undefined, ''],
])('of %j it is %j', (text, letter) => {
  expect(firstLetter(text)).toBe(letter)
})

test('a letter with very many marks is cut', () => {
  expect(firstLetter(`e${'\u0301'.repeat(1e6)}`)).toHaveLength(32)
})
