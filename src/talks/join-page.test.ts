import * as v from 'valibot'
import { expect, test } from 'vitest'
import { guardJoinUrl } from '../api/join-guard.ts'
import sample from '../../e2e/academy/official-sample.json'
import { joinPage } from './join-page.ts'
import { isHost, presentersOf } from './talk.ts'
import { wirePage } from './wire.ts'

const guard = (raw: unknown) => guardJoinUrl(raw, ['zylkeracademy.trainercentral.com'])
const join = (page: unknown) => joinPage(v.parse(wirePage, page), guard)
const session = (sessionId: string, more: object = {}) => ({
  sessionId,
  name: `Session ${sessionId}`,
  ...more,
})

test('the sample of the API page becomes one talk with all its parts', () => {
  const { talks, sessionIds, running, unreadable } = join(sample)
  expect(talks).toHaveLength(1)
  expect(sessionIds).toEqual(['4000000012345'])
  expect(unreadable).toEqual({ sessions: [], talks: [] })
  const [talk] = talks
  expect(talk).toMatchObject({
    name: 'Product photography basics',
    start: 1643622300000,
    end: 1643625900000,
    zone: 'Asia/Kolkata',
    joinUrl: 'https://zylkeracademy.trainercentral.com/session/kx7Qp2mZ',
    registered: 0,
  })
  expect(Object.keys(talk?.sessionLinks ?? {})).toHaveLength(21)
  expect(Object.keys(talk?.talkLinks ?? {})).toHaveLength(31)
  expect(running).toEqual([talk?.id])
  expect(talk && presentersOf(talk).map(({ name }) => name)).toEqual(['Amelia Burrows'])
  expect(talk && isHost(talk, { email: 'Trainer@Zylker.example' })).toBe(true)
  expect(talk && isHost(talk, { userId: '60001234567' })).toBe(true)
  expect(talk && isHost(talk, { email: 'somebody@else.example' })).toBe(false)
  expect(talk && isHost(talk, {})).toBe(false)
})

test('a recurring session is a row for each of its talks, a session without a talk is one', () => {
  const { talks } = join({
    sessions: [session('1'), session('2')],
    talks: [
      { talkId: '11', sessionId: '1', scheduledTime: '1000' },
      { talkId: '12', session: '1', scheduledTime: '2000' },
    ],
  })
  expect(talks.map(({ id, name }) => [id, name])).toEqual([
    ['11', 'Session 1'],
    ['12', 'Session 1'],
    ['2', 'Session 2'],
  ])
})

test('a talk without its session is shown with what it says itself', () => {
  const { talks } = join({ sessions: [], talks: [{ talkId: '9', sessionId: '404', name: 'Orphan' }] })
  expect(talks).toMatchObject([{ id: '9', sessionId: '404', name: 'Orphan' }])
})

test('rows that cannot be read are left out and counted', () => {
  const { talks, unreadable, received } = join({
    sessions: [null, 7, { name: 'no id' }, session('1')],
    talks: ['x'],
  })
  expect(talks.map(({ id }) => id)).toEqual(['1'])
  expect(unreadable).toEqual({ sessions: ['null', '7', '{"name":"no id"}'], talks: ['"x"'] })
  expect(received).toBe(4)
})

test.each([
  ['', undefined],
  ['-1', undefined],
  ['0', undefined],
  ['1e20', undefined],
  ['2026-01-01T00:00:00Z', undefined],
  [null, undefined],
  [1643622300000, 1643622300000],
  ['1643622300000', 1643622300000],
])('a time of %j is read as %j', (scheduledTime, expected) => {
  expect(join({ sessions: [session('1', { scheduledTime })] }).talks[0]?.start).toBe(expected)
})

test('names of JavaScript’s own are ids like any other', () => {
  const { talks } = join({
    sessions: [session('__proto__'), session('constructor')],
    sessionMembers: [{ sessionId: '__proto__', name: 'A', role: '1' }],
  })
  expect(talks.map(({ id, members }) => [id, members.length])).toEqual([
    ['__proto__', 1],
    ['constructor', 0],
  ])
})

test('a join address to another place is no link', () => {
  const [talk] = join({ sessions: [session('1', { joinURL: 'https://evil.example/session/x' })] }).talks
  expect(talk?.joinUrl).toBeUndefined()
})

test.each([[null], [[]], ['text'], [{}], [{ sessions: null }], [{ sessions: {} }]])(
  '%j is no page',
  (page) => {
    expect(v.safeParse(wirePage, page).success).toBe(false)
  },
)

test.each([
  ['7', 7],
  [7, 7],
  ['-1', undefined],
  ['x', undefined],
  [1e99, undefined],
])('a total of %j reads %j', (raw, total) => {
  expect(join({ sessions: [], meta: { totalSessionsCount: raw } }).total).toBe(total)
})
