import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['<p>Bring <b>twelve</b>&nbsp;pictures</p>', ' Bring  twelve  pictures '],
  ['Rock &amp; roll', 'Rock & roll'],
  ['caf&eacute; &Uuml;bung', 'café Übung'],
  ['don&#39;t, don&#x2019;t', "don't, don’t"],
  // Decoded once only.
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&lt;b&gt;', '<b>'],
  ['a < b, AT&T, &unknown; &#99999999; &constructor;', 'a < b, AT&T, &unknown; &#99999999; &constructor;'],
])('%s reads %s', (html, text) => expect(plainText(html).normalize()).toBe(text))

test('text without markup is unchanged', () => {
  const anyText = fc.string().map((text) => text.replace(/[<&]/g, ''))
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainText(text)).toBe(text)
    }),
  )
})

// If each of them were searched to the end, a million would exceed the test's timeout.
test.each(['<', '<a ', '&', '&#', '&a'])('a long row of “%s” is read in linear time', (part) => {
  expect(plainText(part.repeat(1_000_000))).toHaveLength(part.length * 1_000_000)
})
