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
])('%s is folded to %s', (text, found) => expect(folded(text)).toBe(found))

test.each(['\u00ad', '\u034f', '\u115f', '\u200b', '\u200d', '\u2060', '\u3164', '\ufe0f', '\u{e0061}'])(
  'X11 a name with the invisible %j in it is found by its visible letters, and the other way round',
  (invisible) => {
    expect(folded(`Li${invisible}ght`)).toBe('light')
  },
)

test('marks that distinguish words are kept', () => {
  expect(folded('が')).not.toBe(folded('か'))
  expect(folded('คำ')).not.toBe(folded('คา'))
})

test('folding twice is the same as folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

test('a part of a text is found in it in upper case, too', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
      expect(folded(before + part + after)).toContain(folded(part.toUpperCase()))
    }),
  )
})
