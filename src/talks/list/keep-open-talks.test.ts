import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../lib/runs.test-data.ts'
import { hour, minute } from '../../lib/time/units.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import type { Talk } from '../talk.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import { requestAfter, type ReadPage } from './crawl.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import type { ListState } from './list-state.ts'
import { talkListOf } from './talk-list.ts'
import { justRead, refresh } from './verify.test-data.ts'

const pageSize = 10
const now = Date.UTC(2026, 10, 29, 9)
/** A talk of half an hour that starts `minutes` after `now`. */
const talkAt = (minutes: number, id = `t${minutes}`) =>
  makeTalk(id, now + minutes * minute, { sessionId: `s-${id}`, end: now + (minutes + 30) * minute })

/** Reads pages of `talks`, of which `running` are live. */
const serve =
  (talks: readonly Talk[], running: readonly string[] = []): ReadPage =>
  async ({ si, limit }): Promise<JoinedPage> => {
    // Other objects at each request, as they are decoded anew.
    const page = structuredClone(talks.slice(si, si + limit))
    const sessionIds = page.map(({ sessionId }) => sessionId)
    return { talks: page, sessionIds, running, received: page.length, unreadable: [], total: talks.length }
  }

async function crawled(read: ReadPage): Promise<ListState> {
  const request = firstRequest(pageSize)
  return justRead(
    await readOn({ pages: [await read(request)], pageParams: [request] }, read, pageSize, Infinity),
  )
}

const again = (known: ListState, read: ReadPage, at = now) =>
  refresh(known, read, { now: () => at, joinWindow, pageSize })
const listIn = ({ shown }: ListState) => talkListOf(shown.pages)
const idsOf = (state: ListState) => listIn(state).talks.map(({ id }) => id)

/** Minutes from `now` of the starts of talks, and of each whether it is still listed, and live, when the list is requested again. */
const changes = fc.uniqueArray(
  fc.record({ start: fc.integer({ min: -90, max: 90 }), isDropped: fc.boolean(), isLive: fc.boolean() }),
  { selector: ({ start }) => start, maxLength: 40 },
)

test('whatever the academy drops, a talk stays as long as it can be joined or is live, and no other is kept', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (unsorted) => {
      const talks = unsorted.toSorted((a, b) => a.start - b.start)
      // A talk that has not begun is not dropped here: that is a cancellation, which the next test is about.
      const isUnlisted = ({ start, isDropped, isLive }: (typeof talks)[number]) =>
        isDropped && (start <= 0 || isLive)
      const isOpen = ({ start, isLive }: (typeof talks)[number]) => isLive || start + 45 > 0
      const known = await crawled(serve(talks.map(({ start }) => talkAt(start))))
      const listed = talks.filter((one) => !isUnlisted(one))
      const running = talks.flatMap(({ start, isLive }) => (isLive ? [`t${start}`] : []))
      const read = serve(
        listed.map(({ start }) => talkAt(start)),
        running,
      )
      const next = await again(known, read)
      const shown = talks.filter((one) => !isUnlisted(one) || isOpen(one))
      expect(idsOf(next)).toEqual(shown.map(({ start }) => `t${start}`))
      const list = listIn(next)
      expect(list).toMatchObject({ received: listed.length, total: listed.length, sessions: listed.length })
      expect(list.live.map(({ id }) => id)).toEqual(running)
      const last = next.shown.pageParams.at(-1)
      expect(last && requestAfter(next.shown.pages, last, pageSize)).toBeUndefined()
      expect((await again(next, read)).shown).toBe(next.shown)
    }),
    { numRuns: runs(200) },
  )
})

test('a talk that is dropped before it starts is not kept', async () => {
  const known = await crawled(serve([talkAt(3), talkAt(4)]))
  expect(idsOf(await again(known, serve([talkAt(4)])))).toEqual(['t4'])
})

test('a talk is kept although the clock of the device is two minutes slow, or is set back later', async () => {
  const known = await crawled(serve([talkAt(2), talkAt(60)]))
  const kept = await again(known, serve([talkAt(60)]))
  expect(idsOf(kept)).toEqual(['t2', 't60'])
  const setBack = await again(kept, serve([talkAt(60)]), now - hour)
  expect(idsOf(setBack)).toEqual(['t2', 't60'])
})

test('the time counts at which the response arrives', async () => {
  const known = await crawled(serve([talkAt(10), talkAt(60)]))
  let at = now
  const slow: ReadPage = (request) => {
    at = now + 10 * minute
    return serve([talkAt(60)])(request)
  }
  expect(idsOf(await refresh(known, slow, { now: () => at, joinWindow, pageSize }))).toEqual(['t10', 't60'])
})

test('a kept talk does not change the numbers of the list, also if a later page has its session', async () => {
  const further = { ...talkAt(900), sessionId: 's-t-10' }
  const others = Array.from({ length: 24 }, (_, n) => talkAt(60 + n))
  const known = await crawled(serve([talkAt(-10), ...others, further]))
  const next = await again(known, serve([...others, further]))
  expect(listIn(next)).toMatchObject({ sessions: 25, received: 25, total: 25 })
  expect((await again(next, serve([...others, further]))).shown).toBe(next.shown)
})

test('a session that is still listed, without the talk, is the same row at each refresh', async () => {
  const known = await crawled(serve([talkAt(-10), talkAt(60)]))
  const bare = serve([{ ...talkAt(-10), id: 's-t-10' }, talkAt(60)])
  const next = await again(known, bare)
  expect(idsOf(next)).toEqual(['t-10', 't60'])
  expect((await again(next, bare)).shown).toBe(next.shown)
})

test('a kept talk goes when its window is over, is no longer live when the academy says so, and returns as the row it was', async () => {
  const known = await crawled(serve([talkAt(-10), talkAt(5)]))
  const live = await again(known, serve([talkAt(5)], ['t-10']))
  expect(listIn(live).live.map(({ id }) => id)).toEqual(['t-10'])
  const quiet = await again(live, serve([talkAt(5)]))
  expect(listIn(quiet).live).toEqual([])
  expect(idsOf(quiet)).toEqual(['t-10', 't5'])
  const over = await again(quiet, serve([talkAt(5)]), now + 35 * minute)
  expect(idsOf(over)).toEqual(['t5'])
  const back = await again(quiet, serve([talkAt(-10), talkAt(5)]))
  expect(idsOf(back)).toEqual(['t-10', 't5'])
  expect(listIn(back).byId.get('t-10')).toBe(listIn(known).byId.get('t-10'))
  expect(back.shown.pages).toHaveLength(1)
})

test('a talk without an end is kept for four hours', async () => {
  const endless = { ...talkAt(-10), end: undefined }
  const known = await crawled(serve([endless, talkAt(600)]))
  const dropped = serve([talkAt(600)])
  expect(idsOf(await again(known, dropped, now + 3 * hour))).toEqual(['t-10', 't600'])
  expect(idsOf(await again(known, dropped, now + 4 * hour))).toEqual(['t600'])
})

test('a session that gets its first talk is not kept beside it, and one with a further talk is counted once', async () => {
  const bare = { ...talkAt(-10), id: 's-t-10' }
  const known = await crawled(serve([bare, talkAt(5)]))
  expect(idsOf(await again(known, serve([talkAt(-10), talkAt(5)])))).toEqual(['t-10', 't5'])
  const weekly = await crawled(serve([talkAt(-10), talkAt(5)]))
  const further = { ...talkAt(90), sessionId: 's-t-10' }
  const next = listIn(await again(weekly, serve([talkAt(5), further])))
  expect(next.talks.map(({ id }) => id)).toEqual(['t-10', 't5', 't90'])
  expect(next).toMatchObject({ sessions: 2, received: 2, total: 2 })
})
