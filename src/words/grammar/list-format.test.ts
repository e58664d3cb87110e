import { expect, test } from 'vitest'
import { sideBySide } from './list-format.ts'

test('things stand side by side as each language has it', () => {
  expect(sideBySide('en')(['a', 'b', 'c'])).toBe('a, b, c')
  expect(sideBySide('de')(['a', 'b', 'c'])).toBe('a, b und c')
  expect(sideBySide('en')([])).toBe('')
})
