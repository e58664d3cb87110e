import { expect, test } from 'vitest'
import { decode } from '../../api/call/decode.ts'
import { joinPage } from './join-page.ts'
import { wirePage } from './schemas.ts'

const join = (page: unknown) => joinPage(decode(JSON.stringify(page), wirePage), () => undefined)
const session = (sessionId: string, more: object = {}) => ({ sessionId, ...more })

test('rows that cannot be read are skipped and listed with a reason and an excerpt', () => {
  const { talks, unreadable, received } = join({
    sessions: [null, 7, [], { name: 'no id' }, session('1')],
    talks: ['x', { name: 'no id' }, { talkId: '2', sessionId: {} }],
    sessionMembers: [{ name: 'A' }, { sessionMemberId: 5, session: true }, { session: '1', name: 'B' }],
    runningTalks: [null, {}],
    sessionCategories: [null, {}, { session: '1' }],
  })
  expect(talks.map(({ id, members }) => [id, members.map(({ name }) => name)])).toEqual([['1', ['B']]])
  expect(received).toBe(5)
  expect(unreadable.map(({ kind, id, why }) => [kind, id, why])).toEqual([
    ['session', undefined, 'not an object'],
    ['session', undefined, 'not an object'],
    ['session', undefined, 'not an object'],
    ['session', undefined, 'sessionId'],
    ['talk', undefined, 'not an object'],
    ['talk', undefined, 'talkId'],
    ['talk', '2', 'sessionId'],
    ['member', undefined, 'sessionId'],
    ['member', '5', 'sessionId'],
  ])
  expect(unreadable[3]?.excerpt).toBe('{"name":"no id"}')
})

test('B28 of rows with the same id the newest is used; of equally new ones, the last', () => {
  const { talks, sessionIds } = join({
    sessions: [
      session('1', { name: 'old', time: '1' }),
      session('1', { name: 'new', time: '3' }),
      session('1', { name: 'newer', time: '3' }),
      session('1', { name: 'without', time: '-1' }),
    ],
    sessionMembers: [
      { sessionId: '1', sessionMemberId: '7', name: 'A' },
      { sessionId: '1', sessionMemberId: '7', name: 'B' },
    ],
  })
  expect(sessionIds).toEqual(['1'])
  expect(talks.map(({ name, members }) => [name, members.length, members[0]?.name])).toEqual([
    ['newer', 1, 'B'],
  ])
})

test('D16 of two sessions with one id the newest is used, although it comes first', () => {
  const { talks, sessionIds } = join({
    sessions: [
      { sessionId: '7', name: 'Newer', time: '200' },
      { sessionId: '7', name: 'Older', time: '100' },
    ],
  })
  expect(sessionIds).toEqual(['7'])
  expect(talks.map(({ id, name }) => [id, name])).toEqual([['7', 'Newer']])
})

test('B26 a row with an inexact id is skipped', () => {
  const beyond = 2 ** 53
  const { talks, unreadable } = join({
    sessions: [session('1'), { sessionId: beyond, name: 'rounded' }, { sessionId: beyond, id: '2' }],
    talks: [
      { talkId: '11', sessionId: beyond },
      { talkId: beyond, sessionId: '1' },
    ],
    sessionMembers: [{ sessionId: '1', userId: beyond, name: 'A' }],
  })
  expect(talks.map(({ id, members }) => [id, members.length])).toEqual([['1', 1]])
  expect(talks[0]?.members[0]?.userId).toBeUndefined()
  expect(unreadable.map(({ kind, id, why }) => [kind, id, why])).toEqual([
    ['session', undefined, 'sessionId'],
    ['session', '2', 'sessionId'],
    ['talk', '11', 'sessionId'],
    ['talk', undefined, 'talkId'],
  ])
})
