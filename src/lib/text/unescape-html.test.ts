import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'
import { unescapeHtml } from './unescape-html.ts'

test.each([
  ['D01', 'Jobs, queues &amp; events', 'Jobs, queues & events'],
  ['D02', 'Q&amp;amp;A', 'Q&amp;A'],
  ['D03', 'R&D at AT&T &copy that', 'R&D at AT&T &copy that'],
  ['D04', '&lt;b&gt;Bold&lt;/b&gt; moves', '<b>Bold</b> moves'],
  ['names', '&quot;A&quot; &apos;b&apos;&nbsp;c', '"A" \'b\' c'],
  [
    'numbers',
    'O&#39;Neill, O&#x27;Neill, O&#X27;Neill, &#0039;&#128105;&#x1F680;',
    "O'Neill, O'Neill, O'Neill, '👩🚀",
  ],
  ['a pair of surrogates', '&#55357;&#56832;', '😀'],
  ['not references', '&; &#; &#x; &#xg; &#b1; &#o7; &#1e2; &amp &toString; &constructor; & amp;', undefined],
  ['no such characters', '&#1114112; &#x110000; &#99999999999999999999;', undefined],
  ['control characters', '&#0; &#7; &#x1b; &#127; &#x85;', undefined],
])('%s: %j', (_, escaped, text) => {
  expect(unescapeHtml(escaped)).toBe(text ?? escaped)
})

test('what is escaped is cleaned like the rest of a name, and cut to its length', () => {
  expect(cleanName(unescapeHtml('gnp&#x202e;.&#8294;exe&#10;A&#8203;&#xfeff;&#55357;'))).toBe(
    'gnp.exe A\ufffd',
  )
  expect(cleanName(unescapeHtml('&amp;'.repeat(10_001)))).toBe(`${'&'.repeat(9999)}…`)
})

test('every character comes back as it was escaped', () => {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unescapeHtml(escape(text))).toBe(text)
      expect(unescapeHtml(escape(escape(text)))).toBe(escape(text))
    }),
  )
})

// A pattern that tries again from each character could take quadratic time and exceed the test's timeout.
test('a megabyte of any repeated beginning is unescaped', () => {
  for (const unit of ['&', '&#', '&#1', '&#x', '1', 'a', '&a', '&amp;', '&#38;'])
    expect(unescapeHtml(`&#x1&a${unit.repeat(1e6)}`).length).toBeGreaterThan(0)
})
