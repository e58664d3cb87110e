import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JoinedPage } from './join-page.ts'
import { makeTalk } from './make-talk.test-data.ts'
import { byStart, type Talk } from './talk.ts'
import { talkListOf } from './talk-list.ts'

const talk = (id: string, start: number | undefined, changed = 0) => makeTalk(id, start, { changed })
const page = (talks: Talk[], more: Partial<JoinedPage> = {}): JoinedPage => {
  const sessionIds = talks.map(({ sessionId }) => sessionId)
  return { talks, sessionIds, received: talks.length, running: [], unreadable: [], total: undefined, ...more }
}

const someTalk = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    fc.nat(3),
  )
  .map(([id, start, changed]) => talk(`t${id}`, start, changed))

test('each talk once, in order, the newest word of it, however pages overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someTalk)), (chunks) => {
      const pages = chunks.map((chunk) => page(chunk))
      const { talks } = talkListOf(pages)
      const newest = new Map<string, Talk>()
      for (const one of chunks.flat()) {
        const known = newest.get(one.id)
        if (!known || known.changed < one.changed) newest.set(one.id, one)
      }
      expect(talks).toEqual([...newest.values()].sort(byStart))
    }),
  )
})

test('one more page leaves what was there as it is and does not walk it again', () => {
  const first = page([talk('a', 1), talk('b', 2)])
  const before = talkListOf([first])
  const after = talkListOf([first, page([talk('c', 3)])])
  expect(after.talks.slice(0, 2)).toEqual(before.talks)
  expect(after.talks[0]).toBe(before.talks[0])
  expect(talkListOf([first])).toBe(before)
})

test('the same page after another one is worked in anew', () => {
  const [one, two, shared] = [page([talk('a', 1)]), page([talk('b', 2)]), page([talk('c', 3)])]
  expect(talkListOf([one, shared]).talks.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(talkListOf([two, shared]).talks.map(({ id }) => id)).toEqual(['b', 'c'])
})

test('adds up what pages say: sessions once, the latest total, who is live, what could not be read', () => {
  const bad = (excerpt: string) =>
    ({ kind: 'session', id: undefined, why: 'not an object', excerpt }) as const
  const a = page([talk('a', 1)], {
    total: 9,
    running: ['a'],
    unreadable: [bad('null'), bad('null'), bad('7')],
  })
  const b = page([talk('a', 1), talk('b', 2)], { total: 8, unreadable: [bad('null')] })
  expect(talkListOf([a, b])).toMatchObject({
    sessions: 2,
    received: 5,
    total: 8,
    live: [talk('a', 1)],
    unreadable: [bad('null'), bad('null'), bad('7')],
  })
})

test('a live talk that is moved is still one talk, with its new time', () => {
  const moved = talk('a', 5, 1)
  const { talks, live } = talkListOf([page([talk('a', 1)], { running: ['a'] }), page([moved])])
  expect(talks).toEqual([moved])
  expect(live).toEqual([moved])
})

test('a session shown for want of a talk gives way to the talk', () => {
  const session = makeTalk('s', 1)
  const { talks } = talkListOf([page([session]), page([makeTalk('t', 1, { sessionId: 's' })])])
  expect(talks.map(({ id }) => id)).toEqual(['t'])
})
