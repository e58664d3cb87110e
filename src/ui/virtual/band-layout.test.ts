import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandLayout } from './band-layout.ts'

const anyBands = fc.array(fc.record({ count: fc.integer({ min: 1, max: 20 }), isBare: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
})
const two = [{ count: 2 }, { count: 1 }]

test('items follow each other without gaps, and itemAt finds each at its position', () => {
  fc.assert(
    fc.property(anyBands, (bands) => {
      const layout = bandLayout(bands, 60, 36)
      let top = 0
      for (let index = 0; index < layout.items; index += 1) {
        const { band, row } = layout.placeOf(index)
        expect(layout.indexOf(band, row)).toBe(index)
        const height = row < 0 ? 36 : 60
        expect(layout.topOf(index)).toBe(top)
        expect(layout.itemAt(top)).toBe(index)
        expect(layout.itemAt(top + height - 1)).toBe(index)
        top += height
      }
      expect(layout.height).toBe(top)
      expect(layout.topOf(layout.items)).toBe(top)
    }),
  )
})

test('positions outside the list give the first or the last item', () => {
  const layout = bandLayout(two, 60, 36)
  expect(layout.itemAt(-500)).toBe(0)
  expect(layout.itemAt(9999)).toBe(4)
})

test('rows are numbered within their band', () => {
  const layout = bandLayout(two, 60, 36)
  expect([0, 1, 2, 3, 4].map((index) => layout.placeOf(index))).toEqual([
    { band: 0, row: -1 },
    { band: 0, row: 0 },
    { band: 0, row: 1 },
    { band: 1, row: -1 },
    { band: 1, row: 0 },
  ])
})

test('a list without bands', () => {
  expect(bandLayout([], 60, 36)).toMatchObject({ items: 0, height: 0 })
  expect(bandLayout([], 60, 36).itemAt(0)).toBe(0)
})
