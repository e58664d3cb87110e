import { expect, test } from 'vitest'
import type { Row } from './columns.ts'
import { sortRows } from './sort-rows.ts'

const rows = (values: readonly unknown[]): readonly Row[] => values.map((value) => [['v', value]])
const sorted = (values: readonly unknown[], down = false) =>
  sortRows(rows(values), { key: 'v', down }, 'en').map(([field]) => field?.[1])

test('sorts numbers by size, dates by time, text by language; missing values are last in both directions', () => {
  expect(sorted(['10', '-1', '9', '', '100'])).toEqual(['9', '10', '100', '-1', ''])
  expect(sorted(['10', '-1', '9'], true)).toEqual(['10', '9', '-1'])
  expect(sorted(['1764000000000', '1763000000000'])).toEqual(['1763000000000', '1764000000000'])
  expect(sorted(['b', 'Ä', 'a'])).toEqual(['Ä', 'a', 'b'])
  expect(sorted(['true', 'false'])).toEqual(['false', 'true'])
})

test('the sort is stable, and without an order the rows are returned unchanged', () => {
  const same: readonly Row[] = [
    [
      ['v', '1'],
      ['n', 'x'],
    ],
    [
      ['v', '1'],
      ['n', 'y'],
    ],
  ]
  expect(sortRows(same, { key: 'v', down: true }, 'en')).toEqual(same)
  expect(sortRows(same, undefined, 'en')).toBe(same)
})
