import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JoinedPage } from '../wire/join-page.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { byStart, type Talk } from '../talk.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'
import { runs } from '../../lib/runs.test-data.ts'

const talk = (id: string, start: number | undefined, changed = 0) => makeTalk(id, start, { changed })
const page = (talks: Talk[], more: Partial<JoinedPage> = {}): JoinedPage => {
  const sessionIds = talks.map(({ sessionId }) => sessionId)
  return { talks, sessionIds, received: talks.length, running: [], unreadable: [], total: undefined, ...more }
}

/** One of 30 talks of ten sessions, or one of these sessions without a talk. */
const someTalk = fc
  .tuple(
    fc.integer({ min: 0, max: 39 }),
    fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    fc.nat(3),
    fc.nat(),
  )
  .map(([n, start, changed, registered]) => {
    const sessionId = `s${n % 10}`
    return makeTalk(n < 10 ? sessionId : `t${n}`, start, { sessionId, changed, registered })
  })

test('however pages overlap, each talk appears once, in order, in its newest version (of equal ones, the later)', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someTalk)), (chunks) => {
      const { talks } = talkListOf(chunks.map((chunk) => page(chunk)))
      const newest = new Map<string, Talk>()
      for (const one of chunks.flat())
        if ((newest.get(one.id)?.changed ?? 0) <= one.changed) newest.set(one.id, one)
      for (const { id, sessionId } of chunks.flat()) if (id !== sessionId) newest.delete(sessionId)
      expect(talks).toEqual([...newest.values()].sort(byStart))
    }),
  )
})

test('adding a page does not change the rows that were there', () => {
  const first = page([talk('a', 1), talk('b', 2)])
  const before = talkListOf([first])
  const after = talkListOf([first, page([talk('c', 3)])])
  expect(after.talks.slice(0, 2)).toEqual(before.talks)
  expect(after.talks[0]).toBe(before.talks[0])
  expect(before.talks).toHaveLength(2)
  expect(talkListOf([first]).talks).toEqual(before.talks)
})

test('only the latest list of a crawl is cached', () => {
  const first = page([talk('a', 1)])
  const before = talkListOf([first])
  talkListOf([first, page([talk('b', 2)])])
  expect(talkListOf([first])).not.toBe(before)
})

test('returns the same object for the same pages', () => {
  const pages = [page([talk('a', 1)]), page([talk('b', 2)])]
  expect(talkListOf([...pages])).toBe(talkListOf(pages))
})

test('two crawls that begin with the same page do not affect each other', () => {
  const [a, b, c] = [page([talk('a', 1)]), page([talk('b', 2)]), page([talk('b', 3), talk('c', 4)])]
  const shown = (...pages: JoinedPage[]) => {
    const { talks, sessions, byId } = talkListOf(pages)
    return { ids: talks.map(({ id }) => id), sessions, known: byId.size }
  }
  const [ab, ac] = [
    { ids: ['a', 'b'], sessions: 2, known: 2 },
    { ids: ['a', 'b', 'c'], sessions: 3, known: 3 },
  ]
  expect([shown(a, b), shown(a, c), shown(a, b), shown(a, c)]).toEqual([ab, ac, ab, ac])
  expect(shown(a)).toEqual({ ids: ['a'], sessions: 1, known: 1 })
})

test('a list that was extended in any order equals the list built from its pages at once', () => {
  const anyRow = fc.constantFrom(
    ...['null', '7'].map((excerpt) => ({ kind: 'session', id: undefined, why: 'x', excerpt }) as const),
  )
  const anyPage = fc
    .record({
      talks: fc.array(someTalk, { maxLength: 8 }),
      running: fc.array(fc.constantFrom('t10', 't11', 't12', 't13'), { maxLength: 2 }),
      unreadable: fc.array(anyRow, { maxLength: 2 }),
      total: fc.option(fc.nat(40), { nil: undefined }),
    })
    .map(({ talks, ...more }) => page(talks, more))
  const crawls = fc.array(fc.array(fc.nat(5), { maxLength: 6 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(anyPage, { minLength: 6, maxLength: 6 }), crawls, (all, pageIndexes) => {
      const results: { list: TalkList; talks: readonly Talk[] }[] = []
      for (const indexes of pageIndexes) {
        const pages = indexes.flatMap((index) => all[index] ?? [])
        const list = talkListOf(pages)
        // Copies, so that none of these pages is in the cache.
        expect(list).toEqual(talkListOf(pages.map((one) => page([...one.talks], one))))
        results.push({ list, talks: [...list.talks] })
      }
      // Earlier lists have not changed.
      for (const { list, talks } of results) expect(list.talks).toEqual(talks)
    }),
    { numRuns: runs(300) },
  )
})

test('the same page after a different one is merged again', () => {
  const [one, two, shared] = [page([talk('a', 1)]), page([talk('b', 2)]), page([talk('c', 3)])]
  expect(talkListOf([one, shared]).talks.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(talkListOf([two, shared]).talks.map(({ id }) => id)).toEqual(['b', 'c'])
})

test('combines pages: sessions once, the latest total, live talks, unreadable rows', () => {
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

test('a live talk that is rescheduled is still one talk, with its new time', () => {
  const moved = talk('a', 5, 1)
  const { talks, live } = talkListOf([page([talk('a', 1)], { running: ['a'] }), page([moved])])
  expect(talks).toEqual([moved])
  expect(live).toEqual([moved])
})

test('a session without a talk is replaced by its talk, whichever is read first', () => {
  const session = makeTalk('s', 1, { changed: 9 })
  const itsTalk = makeTalk('t', 1, { sessionId: 's' })
  const shown = (...chunks: Talk[][]) => talkListOf(chunks.map((chunk) => page(chunk))).talks
  expect(shown([session], [itsTalk])).toEqual([itsTalk])
  expect(shown([itsTalk], [session])).toEqual([itsTalk])
  expect(shown([session, itsTalk])).toEqual([itsTalk])
  expect(shown([itsTalk, session])).toEqual([itsTalk])
})

test('of two versions with the same date the later page is used', () => {
  const [before, after] = [makeTalk('a', 1, { name: 'Before' }), makeTalk('a', 1, { name: 'After' })]
  const { talks, byId } = talkListOf([page([before]), page([after])])
  expect(talks).toEqual([after])
  expect(byId.get('a')).toBe(after)
})

test('a talk that an earlier page reports as live is live as soon as it is read', () => {
  const { live } = talkListOf([page([talk('a', 1)], { running: ['b'] }), page([talk('b', 2)])])
  expect(live).toEqual([talk('b', 2)])
})
