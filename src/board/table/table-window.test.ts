import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '../../lib/time/units.ts'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { bandLayout } from '../../ui/virtual/band-layout.ts'
import { fit } from '../../ui/virtual/fit.ts'
import { sectionsOf } from '../list/sections.ts'
import { tableItems } from './table-window.ts'

const start = Date.UTC(2026, 10, 23)
const talks = Array.from({ length: 200 }, (_, i) => makeTalk(`t${1000 + i}`, start + i * 5 * hour))
const sections = sectionsOf({ talks, live: [] }, 'UTC')
const layout = bandLayout(sections, 64, 40)

test('rendered items and spacers add up to the full height, in order, without duplicates', () => {
  const index = fc.integer({ min: 0, max: layout.items - 1 })
  fc.assert(
    fc.property(
      index,
      index,
      fc.array(fc.option(index, { nil: undefined }), { maxLength: 3 }),
      (a, b, pinned) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const items = tableItems(sections, layout, [first, last], pinned)
        const heights = { talk: 64, header: 40 }
        const height = items.reduce(
          (sum, item) => sum + (item.kind === 'gap' ? item.height : heights[item.kind]),
          0,
        )
        expect(height).toBe(layout.height)
        const rendered = items.flatMap((item) => (item.kind === 'gap' ? [] : [item.index]))
        expect(rendered).toEqual(rendered.toSorted((x, y) => x - y))
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        for (const wanted of [first, last, ...pinned])
          if (wanted !== undefined) expect(rendered).toContain(wanted)
      },
    ),
  )
})

test('in a list that is fitted to what browsers can lay out, a row far away does not move those on screen', () => {
  const high = bandLayout(sections, 120_000, 40)
  const fitted = fit(high, { top: () => 12_000_000 })
  const first = fitted.itemAt(12_000_000)
  const items = tableItems(sections, fitted, [first, first + 3], [5])
  let y = 0
  for (const item of items) {
    if (item.kind !== 'gap' && item.index === first) break
    y += item.kind === 'gap' ? item.height : high.heightOf(item.index)
  }
  expect(fitted.topOf(6) - fitted.topOf(5)).toBeLessThan(high.heightOf(5) - 100)
  expect(y).toBeCloseTo(fitted.topOf(first), 3)
})

test('an empty list renders no items', () => {
  expect(tableItems([], bandLayout([], 64, 40), [0, 10], [undefined])).toEqual([])
})
