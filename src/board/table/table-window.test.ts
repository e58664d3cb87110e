import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '../../lib/time/units.ts'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { bandLayout } from '../../ui/virtual/band-layout.ts'
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

test('an empty list renders no items', () => {
  expect(tableItems([], bandLayout([], 64, 40), [0, 10], [undefined])).toEqual([])
})
