import { expect, test } from 'vitest'
import { listFormat } from './list-format.ts'

test('things stand side by side as each language has it', () => {
  expect(listFormat('en')(['a', 'b', 'c'])).toBe('a, b, c')
  expect(listFormat('de')(['a', 'b', 'c'])).toBe('a, b und c')
  expect(listFormat('en')([])).toBe('')
})
