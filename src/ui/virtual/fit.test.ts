import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../lib/runs.test-data.ts'
import { bandLayout } from './band-layout.ts'
import { correction, fit, maxHeight } from './fit.ts'

const row = 240
const header = 75
/** 100,000 rows as cards with text of 200 %, in days of a hundred. */
const tall = bandLayout(
  Array.from({ length: 1000 }, () => ({ count: 100 })),
  row,
  header,
)
const short = bandLayout([{ count: 100 }], row, header)
const screen = 800

/** A page whose list is `tall`, as the table scrolls it. */
function page() {
  let top = 0
  const viewport = { top: () => top }
  let layout = fit(tall, viewport)
  return {
    top: () => top,
    layout: () => layout,
    scrollTo(to: number) {
      top = Math.min(maxHeight - screen, Math.max(-300, to))
      layout = fit(tall, viewport)
      const moved = correction(viewport)
      if (moved === 0) return
      top += moved
      layout = fit(tall, viewport)
    },
  }
}

test('a layout that the browser can lay out stays as it is', () => {
  const viewport = { top: () => 5000 }
  expect(fit(short, viewport)).toBe(short)
  expect(correction(viewport)).toBe(0)
})

test('a taller one has the largest height, and begins with its first row and ends with its last', () => {
  expect(tall.height).toBeGreaterThan(24_000_000)
  const list = page()
  expect(list.layout().height).toBe(maxHeight)
  expect(list.layout().itemAt(0)).toBe(0)
  list.scrollTo(maxHeight)
  const { itemAt, topOf } = list.layout()
  expect(itemAt(list.top() + screen)).toBe(tall.items - 1)
  expect(topOf(tall.items) - topOf(tall.items - 3)).toBeCloseTo(3 * row, 3)
})

test('what is above the list can be scrolled to', () => {
  const list = page()
  list.scrollTo(1000)
  list.scrollTo(-300)
  expect(list.top()).toBe(-300)
})

test('wherever it is scrolled to, rows are in order, on screen as high as they are, and stay where they are', () => {
  const jump = fc.integer({ min: 0, max: maxHeight })
  const step = fc.integer({ min: -20_000, max: 20_000 })
  fc.assert(
    fc.property(fc.array(fc.oneof(jump, step), { minLength: 1, maxLength: 30 }), (moves) => {
      const list = page()
      for (const move of moves) {
        const to = Math.abs(move) > 20_000 ? move : list.top() + move
        const expected = list.layout().itemAt(Math.min(maxHeight - screen, to))
        list.scrollTo(to)
        const { itemAt, topOf } = list.layout()
        const item = itemAt(list.top())
        // Near the ends a jump leads to the end.
        if (to > 4000 && to < maxHeight - 4000) expect(Math.abs(item - expected)).toBeLessThanOrEqual(1)
        const tops = [0, item - 1, item, item + 1, item + 4, tall.items]
          .filter((index) => index >= 0)
          .map(topOf)
        expect(tops).toEqual(tops.toSorted((a, b) => a - b))
        for (const near of [item, item + 3].filter((index) => index < tall.items))
          expect(topOf(near + 1) - topOf(near)).toBeCloseTo(tall.topOf(near + 1) - tall.topOf(near), 3)
      }
    }),
    { numRuns: runs(200) },
  )
})

test.each([
  ['down', 1],
  ['up', -1],
])('scrolled %s screen by screen, no row is left out from one end to the other', (_, direction) => {
  const list = page()
  if (direction < 0) list.scrollTo(maxHeight)
  const ends = () => [list.layout().itemAt(list.top()), list.layout().itemAt(list.top() + screen)] as const
  let [first, last] = ends()
  for (let before = -1; list.top() !== before;) {
    before = list.top()
    list.scrollTo(before + direction * screen)
    const [from, to] = ends()
    if (direction > 0) expect(from).toBeLessThanOrEqual(last + 1)
    else expect(to).toBeGreaterThanOrEqual(first - 1)
    ;[first, last] = [from, to]
  }
  expect(direction > 0 ? last : first).toBe(direction > 0 ? tall.items - 1 : 0)
})
