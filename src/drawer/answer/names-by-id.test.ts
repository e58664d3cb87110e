import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesById } from './names-by-id.ts'

test('D02 collects names by id from an answer, and keeps the known ones', () => {
  const answer = {
    tickets: [
      { ticketId: '11', name: 'Early bird' },
      { ticketId: '12', name: ' ' },
      { ticketId: '13', name: '\u200b', title: 'Q&amp;amp;A' },
    ],
    sales: [{ id: '21', ticketId: '11', name: 'Sale' }],
    deep: { rooms: [{ id: '31', title: 'Blue room' }] },
  }
  expect([...namesById(answer, new Map([['1', 'Amelia']]))]).toEqual([
    ['1', 'Amelia'],
    ['11', 'Early bird'],
    ['13', 'Q&amp;A'],
    ['31', 'Blue room'],
  ])
})

test('any answer, however deep, is searched without an error or an endless loop', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const name of namesById(value, new Map()).values()) expect(name).not.toBe('')
    }),
  )
  let deep: unknown = []
  for (let i = 0; i < 200_000; i += 1) deep = [deep]
  expect(namesById(deep, new Map()).size).toBe(0)
})
