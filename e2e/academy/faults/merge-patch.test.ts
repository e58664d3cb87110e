import { expect, test } from 'vitest'
import { mergePatch } from './merge-patch.ts'

test.each([
  [
    { a: 1, b: 2 },
    { b: null, c: 3 },
    { a: 1, c: 3 },
  ],
  [{ a: { x: 1, y: 2 } }, { a: { y: 3 } }, { a: { x: 1, y: 3 } }],
  [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
  [{ a: 'text' }, { a: { b: 1 } }, { a: { b: 1 } }],
  [{ a: [{ n: 1 }, { n: 2 }] }, { a: { 1: { n: 3 } } }, { a: [{ n: 1 }, { n: 3 }] }],
  [{ a: 1 }, 'text', 'text'],
])('%j with %j is %j', (target, patch, expected) => {
  expect(mergePatch(target, patch)).toEqual(expected)
})

test('"__proto__" is an ordinary key', () => {
  const merged = mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}'))
  expect(JSON.stringify(merged)).toBe('{"__proto__":{"polluted":true}}')
  expect({}).not.toHaveProperty('polluted')
})
