import { expect, test } from 'vitest'
import { listFormat } from './list-format.ts'

test('separates the items of a list as each language does', () => {
  expect(listFormat('en')(['a', 'b', 'c'])).toBe('a, b, c')
  expect(listFormat('de')(['a', 'b', 'c'])).toBe('a, b und c')
  expect(listFormat('en')([])).toBe('')
})
