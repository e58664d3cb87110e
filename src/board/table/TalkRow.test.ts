import { expect, test } from 'vitest'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { createTable } from './columns.tsx'
import { isSameRow } from './TalkRow.tsx'

test('a row is rendered again when its talk, its position or the columns change, and only then', () => {
  const table = createTable()
  const propsNow = () => ({ talk, rowIndex: 2, columns: table.options.columns })
  const talk = makeTalk('t', 0)
  const before = propsNow()
  table.setOptions((options) => ({ ...options, data: [talk] }))
  expect(isSameRow(before, propsNow())).toBe(true)
  expect(isSameRow(before, { ...before, talk: makeTalk('t', 0) })).toBe(false)
  expect(isSameRow(before, { ...before, rowIndex: 3 })).toBe(false)
  table.setOptions((options) => ({ ...options, columns: options.columns.toReversed() }))
  expect(isSameRow(before, propsNow())).toBe(false)
})
