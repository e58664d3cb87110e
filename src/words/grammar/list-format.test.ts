import { expect, test } from 'vitest'
import { andFormat, listFormat } from './list-format.ts'

test('separates the items of a list as each language does', () => {
  expect(listFormat('en')(['a', 'b', 'c'])).toBe('a, b, c')
  expect(listFormat('de')(['a', 'b', 'c'])).toBe('a, b und c')
  expect(listFormat('en')([])).toBe('')
})

test('joins the items of a list with "and" as each language does', () => {
  expect(andFormat('en-GB')(['a', 'b', 'c'])).toBe('a, b and c')
  expect(andFormat('de')(['a', 'b'])).toBe('a und b')
})
