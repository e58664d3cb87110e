import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFor, snippetOf } from './snippet.ts'

const base = new URL('https://board.example/sessions/')

test('the element has the chosen attributes, and the iframe inside has the same address', () => {
  const snippet = snippetOf(
    base,
    new Map([
      ['view', 'mine'],
      ['tz', 'Europe/Paris'],
      ['max-height', '700'],
    ]),
  )
  expect(snippet).toContain('<script src="https://board.example/sessions/embed.js" type="module">')
  expect(snippet).toContain(
    '<callboard-embed src="https://board.example/sessions/" view="mine" tz="Europe/Paris" max-height="700">',
  )
  expect(snippet).toContain(
    'src="https://board.example/sessions/?view=mine&amp;tz=Europe%2FParis" width="100%" height="400"',
  )
  expect(policyFor(base)).toBe('script-src https://board.example; frame-src https://board.example')
})

test('no attribute value can break out of its quotes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (view, lang) => {
      const snippet = snippetOf(
        base,
        new Map([
          ['view', view],
          ['lang', lang],
        ]),
      )
      const shape = snippet.replaceAll(/"[^"]*"/g, '""')
      expect(shape.match(/</g)).toHaveLength(6)
    }),
  )
})
