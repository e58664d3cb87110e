import { expect, test } from 'vitest'
import { addUnreadable, excerptOf, type UnreadableRow } from './unreadable-row.ts'

const row = (excerpt: string): UnreadableRow => ({
  kind: 'session',
  id: undefined,
  why: 'sessionId',
  excerpt,
})

test('an excerpt is the start of the row, on one line, without invisible characters', () => {
  expect(excerptOf({ name: 'A\u202E\u0085\u2028B', links: { a: 1 } })).toBe('{"name":"A B","links":"…"}')
  expect(excerptOf('x'.repeat(1_000_000))).toHaveLength(300)
  for (const last of ['😀', 'e\u0301', '👩‍👩‍👧‍👦'])
    expect(excerptOf('x'.repeat(298) + last)).toBe(`"${'x'.repeat(298)}…`)
  expect(excerptOf('👩‍👩‍👧‍👦')).toBe('"👩‍👩‍👧‍👦"')
})

test('B40 a deeply nested row has an excerpt', () => {
  const deep: unknown = JSON.parse('[{"":'.repeat(100_000) + '1' + '}]'.repeat(100_000))
  expect(excerptOf(deep)).toBe('["…"]')
})

test('rows with the same excerpt count twice on one page, and once across pages', () => {
  const known = new Map<string, UnreadableRow>()
  addUnreadable(known, [row('null'), row('null')])
  expect(known.size).toBe(2)
  addUnreadable(known, [row('null'), row('7')])
  expect([...known.values()]).toEqual([row('null'), row('null'), row('7')])
})
