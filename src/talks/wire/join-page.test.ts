import * as v from 'valibot'
import { expect, test } from 'vitest'
import { guardJoinUrl } from '../../api/guard/join-guard.ts'
import sample from '../../../e2e/academy/official-sample.json'
import { unpackLinks } from '../links.ts'
import { joinPage } from './join-page.ts'
import { sessionRoleOf, presentersOf } from '../talk.ts'
import { wirePage } from './schemas.ts'

const guard = (raw: unknown) => guardJoinUrl(raw, ['zylkeracademy.trainercentral.com'])
const join = (page: unknown) => joinPage(v.parse(wirePage, page), guard)
const session = (sessionId: string, more: object = {}) => ({
  sessionId,
  name: `Session ${sessionId}`,
  ...more,
})

test('the sample response of the API documentation becomes one talk with all its parts', () => {
  const { talks, sessionIds, running, unreadable } = join(sample)
  expect(talks).toHaveLength(1)
  expect(sessionIds).toEqual(['4000000012345'])
  expect(unreadable).toEqual([])
  const [talk] = talks
  expect(talk).toMatchObject({
    name: 'Product photography basics',
    start: 1643622300000,
    end: 1643625900000,
    zone: 'Asia/Kolkata',
    joinUrl: 'https://zylkeracademy.trainercentral.com/session/kx7Qp2mZ',
    registered: 0,
  })
  expect(talk && unpackLinks(talk.sessionLinks)).toEqual(sample.sessions[0]?.links)
  expect(talk && unpackLinks(talk.talkLinks)).toEqual(sample.talks[0]?.links)
  expect(running).toEqual([talk?.id])
  expect(talk && presentersOf(talk).map(({ name }) => name)).toEqual(['Amelia Burrows'])
  expect(talk && sessionRoleOf(talk, { email: 'Trainer@Zylker.example' })).toBe('host')
  expect(talk && sessionRoleOf(talk, { userId: '60001234567' })).toBe('host')
  expect(talk && sessionRoleOf(talk, { email: 'somebody@else.example' })).toBeUndefined()
  expect(talk && sessionRoleOf(talk, {})).toBeUndefined()
})

test('a recurring session has a row for each talk, a session without a talk has one', () => {
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

test('B32 a talk without its session is shown with its own fields', () => {
  const { talks } = join({ sessions: [], talks: [{ talkId: '9', sessionId: '404', name: 'Orphan' }] })
  expect(talks).toMatchObject([{ id: '9', sessionId: '404', name: 'Orphan' }])
})

test('B22 a member with an unknown role is kept and is no presenter', () => {
  const [talk] = join({
    sessions: [session('1', { deliveryMode: 99 })],
    sessionMembers: [
      { sessionId: '1', name: 'A', role: '99' },
      { sessionId: '1', name: 'B', role: 4 },
    ],
  }).talks
  expect(talk?.members.map(({ role }) => role)).toEqual(['99', '4'])
  expect(talk && presentersOf(talk).map(({ name }) => name)).toEqual(['B'])
})

test('B27 ids may be names of JavaScript properties', () => {
  const { talks } = join({
    sessions: [session('__proto__'), session('constructor')],
    sessionMembers: [{ sessionId: '__proto__', name: 'A', role: '1' }],
  })
  expect(talks.map(({ id, members }) => [id, members.length])).toEqual([
    ['__proto__', 1],
    ['constructor', 0],
  ])
})

test('a join URL of another host is dropped', () => {
  const [talk] = join({ sessions: [session('1', { joinURL: 'https://evil.example/session/x' })] }).talks
  expect(talk?.joinUrl).toBeUndefined()
})

// Searching all rows for each row would take quadratic time and exceed the test's timeout.
test('B38 100,000 rows are joined in linear time', () => {
  const many = Array.from({ length: 100_000 }, (_, n) => session(String(n), { scheduledTime: String(n + 1) }))
  const page = v.parse(wirePage, { sessions: many })
  expect(joinPage(page, guard).talks).toHaveLength(100_000)
})
