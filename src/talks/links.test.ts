import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionLinks, talkLinks } from '../../e2e/academy/data/links.ts'
import { packLinks, unpackLinks } from './links.ts'

test('unpacked links are those that were packed, in the same order, whatever they are', () => {
  const id = fc.oneof(fc.constantFrom('1', '11', '20', '/'), fc.string({ minLength: 1 }))
  const link = fc.oneof(
    fc.constantFrom('', '1', '111', '/talk/11/x.json?id=11', '20', '2020'),
    fc.string(),
    fc.jsonValue(),
  )
  const links = fc.array(
    fc.tuple(fc.oneof(fc.constantFrom('polls', 'chats', '__proto__', '7'), fc.string()), link),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(links, id), { maxLength: 12 }), (rows) => {
      const packed = rows.map(([entries, own]) => packLinks(Object.fromEntries(entries), own))
      rows.forEach(([entries], n) => {
        const raw = Object.fromEntries(entries)
        const unpacked = packed[n] && unpackLinks(packed[n])
        expect(unpacked).toEqual(raw)
        expect(Object.keys(unpacked ?? {})).toEqual(Object.keys(raw))
      })
    }),
  )
})

test('rows whose links differ by their id alone share one pattern', () => {
  const packed = ['3000000000001', '3000000000002', '3000000000003'].map((id) =>
    packLinks(talkLinks('100', id), id),
  )
  expect(new Set(packed.map(({ pattern }) => pattern)).size).toBe(1)
  const { pattern } = packLinks(sessionLinks('100', '4000000000001'), '4000000000001')
  expect(pattern).not.toBe(packed[0]?.pattern)
  expect(packLinks(talkLinks('100', '5'), '5').pattern).toBe(packed[0]?.pattern)
  // A link into another organisation is kept as it was.
  const foreign = { ...talkLinks('100', '6'), polls: '/api/v4/999/talk/6/polls.json' }
  expect(unpackLinks(packLinks(foreign, '6'))).toEqual(foreign)
})
