import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paramOf, withParams } from './query-string.ts'

test('changes one parameter in its place and keeps the others byte for byte', () => {
  expect(withParams('?x=a%20b&view=mine&flag&y=%C3%A9', { view: 'academy' })).toBe(
    '?x=a%20b&view=academy&flag&y=%C3%A9',
  )
})

test('adds a parameter at the end, and removes one completely', () => {
  expect(withParams('', { talk: '7' })).toBe('?talk=7')
  expect(withParams('?talk=7', { talk: undefined })).toBe('')
  expect(withParams('?tz=x', { tz: 'Europe/Paris' })).toBe('?tz=Europe/Paris')
})

test('removes duplicates of a parameter it changes', () => {
  expect(withParams('?talk=1&a=2&talk=3', { talk: '9' })).toBe('?talk=9&a=2')
})

test('any value that is written can be read back, and the other parameters stay', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(fc.dictionary(text, text), text, text, (others, name, value) => {
      const before = `?${new URLSearchParams(others).toString()}`
      const after = withParams(before, { [name]: value })
      expect(paramOf(after, name.toWellFormed())).toBe(value.toWellFormed())
      for (const [other, kept] of new URLSearchParams(before)) {
        if (other !== name) expect(paramOf(after, other)).toBe(kept)
      }
    }),
  )
})
