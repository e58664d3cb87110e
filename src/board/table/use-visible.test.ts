import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandLayout } from '../../ui/virtual/band-layout.ts'
import { windowOf } from './use-visible.ts'

const layout = bandLayout([{ count: 50 }, { count: 3 }, { count: 200 }], 57, 41)
const at = (top: number) => windowOf([top, top + 1480], layout)

test('every item that is wanted is in the window, and at most three more at either end', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: layout.height }), (top) => {
      const [first, last] = at(top)
      const [firstNeeded, lastNeeded] = [layout.itemAt(top), layout.itemAt(top + 1480)]
      expect(firstNeeded - first).toBeGreaterThanOrEqual(0)
      expect(firstNeeded - first).toBeLessThan(4)
      expect(last - lastNeeded).toBeGreaterThanOrEqual(0)
      expect(last - lastNeeded).toBeLessThan(4)
    }),
  )
})

test('scrolling by one row at a time moves each end of the window at every fourth row', () => {
  const tops = Array.from({ length: 40 }, (_, row) => at(2000 + 57 * row))
  for (const end of [0, 1] as const) expect(new Set(tops.map((window) => window[end])).size).toBe(11)
})
