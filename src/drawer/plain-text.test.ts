import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['Just words', 'Just words'],
  ['<p>One</p><p>Two &amp; <b>three</b></p>', 'One\nTwo & three'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
  ['<img src=x onerror=alert(1)>hello', 'hello'],
  ['<script>alert(1)</script>kept', 'kept'],
  ['&lt;b&gt; stays words', '<b> stays words'],
  ['caf&#233; &unknown;', 'café &unknown;'],
])('%s', (html, text) => {
  expect(plainText(html)).toBe(text)
})
