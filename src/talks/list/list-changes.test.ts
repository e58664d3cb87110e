import { expect, test } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import { changesBetween } from './list-changes.ts'

const [a, b, c] = [makeTalk('a', 1), makeTalk('b', 2), makeTalk('c', 3)]

test('counts the talks that were added, changed and removed', () => {
  const before = { talks: [a, b] }
  expect(changesBetween(before, { talks: [a, b] })).toBeUndefined()
  expect(changesBetween(before, { talks: [b, c] })).toEqual({ added: 1, changed: 0, removed: 1 })
  expect(changesBetween(before, { talks: [a, { ...b }] })).toEqual({ added: 0, changed: 1, removed: 0 })
})
