import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from './fold.ts'

test.each([
  ['Álvarez Núñez', 'alvarez nunez'],
  ['Ｗｏｒｋｓｈｏｐ', 'workshop'],
  ['ﾜｰｸｼｮｯﾌﾟ', 'ワークショップ'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Łódź, Ærø', 'lodz, aero'],
  ['İstanbul', 'istanbul'],
  ['שָׁלוֹם', 'שלום'],
])('%s is found as %s', (text, found) => expect(folded(text)).toBe(found))

test('marks that make another word stay', () => {
  expect(folded('が')).not.toBe(folded('か'))
  expect(folded('คำ')).not.toBe(folded('คา'))
})

test('folding once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

test('a part of a text is found in it whatever its case', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
      expect(folded(before + part + after)).toContain(folded(part.toUpperCase()))
    }),
  )
})
