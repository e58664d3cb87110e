import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rawText } from './raw-text.ts'

test('parses back to the same value, and escapes invisible characters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = rawText(value) ?? ''
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text).not.toMatch(/[\u202a-\u202e\u200b\ufeff]/)
    }),
  )
  expect(rawText({ name: 'a\u202eb' })).toContain(String.raw`a\u202eb`)
})

test('a value nested too deeply for JSON.stringify has no text', () => {
  let deep: unknown = []
  for (let i = 0; i < 200_000; i += 1) deep = [deep]
  expect(rawText(deep)).toBeUndefined()
})
