import * as v from 'valibot'
import { expect, test } from 'vitest'
import { wireMember, wirePage, wireSession, wireTalk } from './schemas.ts'

test.each([
  [null],
  [[]],
  [[{ sessionId: '1' }]],
  ['text'],
  [7],
  [{}],
  [{ sessions: null }],
  [{ sessions: 'none' }],
])('%j is not a page', (page) => {
  expect(v.safeParse(wirePage, page).success).toBe(false)
})

test('names the invalid field of a page', () => {
  const { issues } = v.safeParse(wirePage, { sessions: null })
  expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['sessions'])
})

test('B16 the values of an object are its rows; anything but a list is one unreadable row', () => {
  const { sessions, talks, sessionMembers, runningTalks } = v.parse(wirePage, {
    sessions: JSON.parse('{"a":1,"__proto__":2}'),
    talks: 'text',
    sessionMembers: null,
  })
  expect(sessions).toEqual([1, 2])
  expect(talks).toEqual(['text'])
  expect([sessionMembers, runningTalks]).toEqual([[], []])
})

test.each([
  ['sessions', { sessionId: '7', links: {} }],
  ['sessions', { session: 7 }],
  ['talks', { talkId: '7', links: {} }],
  ['sessionMembers', { sessionMemberId: '1', sessionId: '7' }],
  ['runningTalks', { talkId: '7' }],
  ['runningTalks', { talk: 7 }],
  ['sessionCategories', { categoryId: '1', sessionId: '7' }],
] as const)('D20 the only row of %s may come as itself: %j', (array, row) => {
  expect(v.parse(wirePage, { sessions: [], [array]: row })[array]).toEqual([row])
})

test('the key of a row may be the name of an id', () => {
  expect(v.parse(wirePage, { sessions: { session: { sessionId: '7' } } }).sessions).toEqual([
    { sessionId: '7' },
  ])
})

test('D19 an answer without data is an empty page, and one with another response is none', () => {
  const empty = v.parse(wirePage, { response: { nodata: {} } })
  expect(empty).toMatchObject({ sessions: [], talks: [], meta: 0 })
  const more = { response: { nodata: {} }, sessions: [{ sessionId: '7' }] }
  expect(v.parse(wirePage, more).sessions).toHaveLength(1)
  expect(v.safeParse(wirePage, { response: { data: {} } }).success).toBe(false)
  expect(v.safeParse(wirePage, { nodata: {} }).success).toBe(false)
})

test.each([
  ['7', 7],
  [7, 7],
  ['0', 0],
  ['', undefined],
  [' ', undefined],
  ['-1', undefined],
  ['x', undefined],
  [1e99, undefined],
  ['1.5', undefined],
  [[7], undefined],
  [true, undefined],
])('B20 a total of %j is decoded as %j', (totalSessionsCount, total) => {
  expect(v.parse(wirePage, { sessions: [], meta: { totalSessionsCount } }).meta).toBe(total)
})

test.each([[null], ['text'], [[]], [{}]])('a meta of %j contains no total', (meta) => {
  expect(v.parse(wirePage, { sessions: [], meta }).meta).toBeUndefined()
})

test.each([
  ['', undefined],
  ['-1', undefined],
  ['0', undefined],
  ['1e20', undefined],
  [1e20, undefined],
  ['100000000000000000000', undefined],
  ['soon', undefined],
  [null, undefined],
  [true, undefined],
  [[1643622300000], undefined],
  [1643622300000, 1643622300000],
  ['1643622300000', 1643622300000],
  ['2022-01-31T09:45:00Z', 1643622300000],
  ['2022-01-31T09:45:00.000Z', 1643622300000],
  ['2022-01-31T15:15:00+05:30', 1643622300000],
  ['2022-01-31T09:45:00', undefined],
  ['2022-01-31', undefined],
  ['2022-13-31T09:45:00Z', undefined],
])('B35 a time of %j is decoded as %j', (scheduledTime, expected) => {
  expect(v.parse(wireSession, { scheduledTime }).scheduledTime).toBe(expected)
})

test('an invalid field is undefined and does not affect the other fields', () => {
  const odd = { name: {}, description: [], timezone: 5, registeredCount: '-1', links: [], joinURL: {} }
  expect(v.parse(wireSession, { ...odd, invitedCount: '3' })).toMatchObject({
    name: '',
    description: '',
    timezone: '5',
    registeredCount: undefined,
    invitedCount: 3,
    links: {},
  })
  expect(v.parse(wireMember, { name: null, emailId: 7, role: 1 })).toMatchObject({ name: '', role: '1' })
})

test('B21 unknown fields are dropped', () => {
  expect(v.parse(wireMember, { name: 'A', shoeSize: 43 })).not.toHaveProperty('shoeSize')
})

test.each([
  ['D01', 'Jobs, queues &amp; events', 'Jobs, queues & events'],
  ['D02', 'Q&amp;amp;A', 'Q&amp;A'],
  ['D03', 'R&D at AT&T &copy that', 'R&D at AT&T &copy that'],
  ['D04', '&lt;b&gt;Bold&lt;/b&gt; moves', '<b>Bold</b> moves'],
])(
  '%s the name %j of a session, a talk and a member is unescaped once; a description is not',
  (_, sent, name) => {
    for (const schema of [wireSession, wireTalk, wireMember])
      expect(v.parse(schema, { name: sent })).toMatchObject({ name })
    expect(v.parse(wireSession, { description: sent }).description).toBe(sent)
  },
)

test('names are cleaned when decoded; descriptions are only cut to a maximum length', () => {
  const name = ' Lea\u202e\n\u200bVos '
  const description = '<p>\u202e\n'
  for (const schema of [wireSession, wireTalk, wireMember])
    expect(v.parse(schema, { name })).toMatchObject({ name: 'Lea Vos' })
  expect(v.parse(wireSession, { description }).description).toBe(description)
  expect(v.parse(wireSession, { description: 'x'.repeat(1e6) }).description).toHaveLength(200_000)
})
