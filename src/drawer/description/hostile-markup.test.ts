import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDescription } from './parse-description.ts'
import { isBlock, type Piece } from './tree.ts'
import { runs } from '../../lib/runs.test-data.ts'

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.children))).join('')
const depthOf = (pieces: readonly Piece[]): number =>
  1 + Math.max(0, ...pieces.map((piece) => (typeof piece === 'string' ? 0 : depthOf(piece.children))))

const units = [
  ...'<b> <ul> <ul><li> <blockquote> <p> </p> </i> <i>x</b> <br> <svg> <select> <b/x=" <!--'.split(' '),
  ...'&amp; & < &#x202e; {{ <a/href=https://a.example/>'.split(' '),
  '\n\nx',
]

// An algorithm of quadratic time would exceed the test time-out here.
test.each(units)('a megabyte of %j is parsed in time', (unit) => {
  const raw = `<p>a</p>${unit.repeat(1e6 / unit.length)}`
  expect(textOf(parseDescription(raw))).toMatch(/^a/)
  expect(() => parseDescription(raw.slice(8))).not.toThrow()
})

test('deep nesting is flattened, and a long description is cut', () => {
  expect(depthOf(parseDescription(`${'<b>'.repeat(1000)}x`))).toBeLessThan(35)
  expect(depthOf(parseDescription(`${'<ul><li>'.repeat(1000)}x`))).toBeLessThan(35)
  expect(textOf(parseDescription('<p>x</p>'.repeat(5000)))).toMatch(/^x{2000}…$/)
  expect(parseDescription('x\n\n'.repeat(6000))).toHaveLength(1)
})

const hostile = [
  ...'<p> </p> <b> </b> <i> <ul> <ol> <li> </ul> </li> <a> </a> <h2> <pre> <code> <blockquote> <div> <br> <td>'.split(
    ' ',
  ),
  ...'<svg> </svg> <math> </math> <mtext> <mglyph> <style> </style> <title> <template> <noscript> <table>'.split(
    ' ',
  ),
  ...'<script> </script> <iframe> <form> <input> <select> <option> <textarea> <foreignObject> <desc>'.split(
    ' ',
  ),
  ...'&lt; &gt; &amp; &#x202e; &#60; &nbsp; < > " \' / <!-- --> <![CDATA[ ]]> <!doctype {{x}} ${x}'.split(
    ' ',
  ),
  '<a href="javascript:alert(1)">',
  '<a href="https://zylker.example/">',
  '<a href=https://user:pass@evil.example/ target=x>',
  '<a href="HTTPS://evil.example">',
  '<a href="\u0001javascript:alert(1)" href="https://b.example/">',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<b onmouseover=alert(1) style="position:fixed" class=x id=y dir=rtl>',
]

const kinds = new Set('p heading quote pre ul ol li b i u s code a'.split(' '))

/** The parts of a tree that break its rules. */
const violations = (pieces: readonly Piece[], parent = 'root', depth = 0): string[] =>
  pieces.flatMap((piece) => {
    if (typeof piece === 'string') {
      const isClean = piece.isWellFormed() && !/[\u202a-\u202e\u2066-\u2069\u200b]|(?!\s)\p{Cc}/u.test(piece)
      return isClean && !/^(?:root|ul|ol|quote)$/.test(parent) ? [] : [`text in ${parent}: ${piece}`]
    }
    const { kind, to, children, ...more } = piece
    const isLinkAllowed = to
      ? kind === 'a' && /^https:\/\/(?:zylker|b)\.example\/$/.test(to.href)
      : kind !== 'a'
    const isPlaceAllowed =
      (kind === 'li') === (parent === 'ul' || parent === 'ol') &&
      (!isBlock(kind) || /^(?:root|quote|li|ul|ol)$/.test(parent))
    const isAllowed =
      kinds.has(kind) && isLinkAllowed && isPlaceAllowed && Object.keys(more).length === 0 && depth < 40
    return [
      ...(isAllowed ? [] : [`${kind} ${to?.href} in ${parent}`]),
      ...violations(children, kind, depth + 1),
    ]
  })

test('any input gives only allowed elements, links and text', () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostile) },
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (all) => {
      expect(violations(parseDescription(all.join('')))).toEqual([])
    }),
    { numRuns: runs(300) },
  )
})
