import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourTokens, coloursFrom } from './colours.ts'
import { runs } from '../../lib/runs.test-data.ts'

const part = fc.integer({ min: 0, max: 255 }).map((n) => n.toString(16).padStart(2, '0'))
const colour = fc.tuple(part, part, part).map((parts) => `#${parts.join('')}`)

/** "Contrast ratio" of WCAG 2.2, implemented a second time to check the first. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  return Math.max(luminance(a), luminance(b)) / Math.min(luminance(a), luminance(b))
}

test('for any colours, those that are accepted have enough contrast with their backgrounds', () => {
  let accepted = 0
  fc.assert(
    fc.property(colour, colour, colour, (paper, ink, accent) => {
      const colours = coloursFrom({ paper, ink, accent })
      if (!colours) return
      accepted += 1
      const { tokens } = colours
      for (const text of ['--ink', '--ink-muted', '--accent', '--focus'] as const)
        for (const ground of ['--paper', '--surface', '--surface-sunken', '--accent-soft'] as const)
          expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(tokens['--on-accent'], tokens['--accent'])).toBeGreaterThanOrEqual(4.5)
      expect(Object.keys(tokens).toSorted()).toEqual(colourTokens.toSorted())
    }),
    { numRuns: runs(2000) },
  )
  expect(accepted).toBeGreaterThan(20)
})

test.each([
  ['a light page', { paper: '#fffdf5', ink: '#222222', accent: '#7a1f5c' }, 'light'],
  ['a dark page, colours without #', { paper: '10141c', ink: 'f0f0f0', accent: '8ab4ff' }, 'dark'],
])('the colours of %s are accepted', (_, requested, scheme) => {
  expect(coloursFrom(requested)?.scheme).toBe(scheme)
})

test.each([
  ['grey on grey', { paper: '#888888', ink: '#777777', accent: '#999999' }],
  ['an accent with too little contrast', { paper: '#ffffff', ink: '#000000', accent: '#ffee00' }],
  ['colour names', { paper: 'white', ink: 'black', accent: 'navy' }],
  ['a missing colour', { paper: '#ffffff', ink: '#000000', accent: '' }],
  ['other CSS', { paper: '#ffffff', ink: 'url(x)', accent: '#000080' }],
])('%s is not accepted', (_, requested) => {
  expect(coloursFrom(requested)).toBeUndefined()
})
