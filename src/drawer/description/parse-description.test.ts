import { describe, expect, test } from 'vitest'
import { parseDescription } from './parse-description.ts'
import type { Piece } from './tree.ts'

/** The tree as HTML-like text, to compare in a test. */
const serialise = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const { kind, to, children } = piece
      return `<${kind}${to ? ` ${to.href}` : ''}>${serialise(children)}</${kind}>`
    })
    .join('')
const parse = (raw: string) => serialise(parseDescription(raw))

describe('text without markup becomes paragraphs', () => {
  test.each([
    ['Just words', '<p>Just words</p>'],
    ['One\r\ntwo\n \n\n Three', '<p>One\ntwo</p><p>Three</p>'],
    ['2 < 3 and 5 > 4', '<p>2 < 3 and 5 > 4</p>'],
    ['Dear <your name>, List<String>', '<p>Dear <your name>, List<String></p>'],
    ['Tom &amp; Jerry\ncaf&#233; &unknown;', '<p>Tom & Jerry\ncafé &unknown;</p>'],
    ['&lt;b&gt; stays words, &amp;lt; too', '<p><b> stays words, &lt; too</p>'],
    ['{{template}} ${x} <%= y %>', '<p>{{template}} ${x} <%= y %></p>'],
    ['a\u202eb\u0000c &#x202e;d', '<p>abc d</p>'],
    [' \n ', ''],
    ['', ''],
  ])('%j', (raw, tree) => {
    expect(parse(raw)).toBe(tree)
  })
})

describe('markup becomes the allowed elements', () => {
  test.each([
    [
      'paragraphs',
      '<p>One</p>\n<p>Two &amp; <b>three</b> <em>four</em></p>',
      '<p>One</p><p>Two & <b>three</b> <i>four</i></p>',
    ],
    ['line breaks', 'a<br>b<br/>c\nd', '<p>a\nb\nc d</p>'],
    [
      'headings of any level become one kind',
      '<h1>A</h1><h6>B</h6>c',
      '<heading>A</heading><heading>B</heading><p>c</p>',
    ],
    ['lists', '<ul> <li>a <b>b</b> <i>c</i><li>d</ul>', '<ul><li>a <b>b</b> <i>c</i></li><li>d</li></ul>'],
    ['nested lists', '<ol><li>a</li><ul><li>b</li></ul></ol>', '<ol><li>a<ul><li>b</li></ul></li></ol>'],
    ['list items without a list', '<li>a<li>b', '<p>a</p><p>b</p>'],
    ['other content in a list becomes an item', '<ul>a<p>b</p></ul>', '<ul><li>a<p>b</p></li></ul>'],
    [
      'quotes and code',
      '<blockquote>a <code>b</code></blockquote>',
      '<quote><p>a <code>b</code></p></quote>',
    ],
    ['lines of code', '<pre>a\n  b\r\n\n\nc</pre>', '<pre>a\n  b\n\n\nc</pre>'],
    [
      'containers become paragraphs',
      '<div>a</div><div>b<table><tr><td>c<td>d</table></div>',
      '<p>a</p><p>b</p><p>c</p><p>d</p>',
    ],
    ['blocks are moved out of inline elements', '<b>a<p>b</p></b>c', '<p><b>a</b></p><p>b</p><p>c</p>'],
    [
      'unknown elements are replaced by their text',
      '<p><font color=red>a<x-y>b</x-y></font></p>',
      '<p>ab</p>',
    ],
    ['empty elements are removed', '<p> </p><p>&nbsp;</p><ul><li></ul><b></b><p>a</p>', '<p>a</p>'],
    ['entities are decoded once', '<p>&lt;b&gt; &amp;amp; &amp;lt;</p>', '<p><b> &amp; &lt;</p>'],
    ['control characters are removed', '<p>a&#x202e;\u2066b\u0000&#0;c&#8203;d</p>', '<p>ab\ufffdcd</p>'],
    ['joined characters stay whole', '<p>👩&zwj;👧</p>', '<p>👩‍👧</p>'],
    ['comments are removed', '<!-- a --><!doctype html><![CDATA[ b ]]><p>c</p><!-- d', '<p>c</p>'],
    ['markup that is cut off', '<p>a<b title="', '<p>a</p>'],
  ])('%s', (_, raw, tree) => {
    expect(parse(raw)).toBe(tree)
  })

  test.each(
    'script style template iframe object svg math button select textarea title noscript xmp video'.split(' '),
  )('%s is removed with its content', (name) => {
    expect(parse(`<p>a</p><${name}><p>b</p></${name}><p>c</p>`)).toBe('<p>a</p><p>c</p>')
  })
})

describe('a link', () => {
  test.each([
    ['https://zylker.example/x?a=1&amp;b#c', '<p><a https://zylker.example/x?a=1&b#c>x</a></p>'],
    ['https://zylker.example', '<p><a https://zylker.example/>x</a></p>'],
    ['http://zylker.example/', '<p>x</p>'],
    ['javascript:alert(1)', '<p>x</p>'],
    ['&#106;avascript:alert(1)', '<p>x</p>'],
    ['java\tscript:alert(1)', '<p>x</p>'],
    ['data:text/html,<script>', '<p>x</p>'],
    ['//zylker.example/', '<p>x</p>'],
    ['/api/v4/1/x.json', '<p>x</p>'],
    [' https://zylker.example/', '<p>x</p>'],
    ['https:/zylker.example/', '<p>x</p>'],
    ['https://zylker.example\\@evil.example/', '<p>x</p>'],
    ['https://zylker@evil.example/', '<p>x</p>'],
    ['https://zylker.example/\u202e', '<p>x</p>'],
    ['', '<p>x</p>'],
  ])('to %j', (href, tree) => {
    expect(parse(`<p><a href="${href}" onclick="alert(1)" style="x">x</a></p>`)).toBe(tree)
  })

  test('is never inside another link', () => {
    const [one, two] = ['https://one.example/', 'https://two.example/']
    const tree = `<p><a ${one}>a<b>b</b></a></p>`
    expect(parse(`<a href="${one}">a<b><a href="${two}">b</a></b></a>`)).toBe(tree)
  })
})
