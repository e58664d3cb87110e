// oxlint-disable oxc/no-map-spread -- small lists
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { runs } from '../../lib/runs.test-data.ts'
import { joinPage } from '../wire/join-page.ts'
import { wirePage } from '../wire/schemas.ts'
import { requestAfter } from './crawl.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import {
  apart,
  crawled,
  inOrder,
  listIn,
  options,
  pageSize,
  refreshedAt,
  serve,
  session,
  sessions,
  shown,
  truth,
  type Session,
} from './list-server.test-data.ts'
import type { ListState } from './list-state.ts'
import { talkListOf } from './talk-list.ts'
import { justRead, readHead, readNext, readPass, refresh } from './verify.test-data.ts'

test('a list that becomes empty as an answer without data becomes empty', async () => {
  const known = await crawled(serve(() => sessions(3)).read)
  const none = joinPage(v.parse(wirePage, { response: { nodata: {} } }), () => undefined)
  expect(shown(await readHead(known, async () => none, { ...options, now: () => -apart }))).toEqual([])
})

test('a last page that was not yet connected with the one before it stays so, and nothing between them is missed', async () => {
  let list = sessions(100)
  const { read } = serve(() => list)
  const start = { pages: [await read(firstRequest(10))], pageParams: [firstRequest(10)] }
  const half = await readOn(start, read, 10, 40)
  // So many leave that the next page shares no session with the last one.
  list = list.slice(8)
  const known = await readOn(half, read, 10, talkListOf(half.pages).received + 1)
  const next = await readHead(justRead(known), read, { ...options, pageSize: 10 })
  const whole = await readOn(next.shown, read, 10, Infinity)
  expect(list.filter(({ id }) => !talkListOf(whole.pages).sessionIds.has(id))).toEqual([])
})

test('a change below the head shows in the count, and a verify pass finds it', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = list.filter(({ id }) => id !== 's70')
  requested.length = 0
  const doubtful = await readHead(known, read, options)
  expect([doubtful.doubtAt, requested.length]).toEqual([refreshedAt, 1])
  expect(shown(doubtful)).toEqual(shown(known))
  const next = await readPass(doubtful, read, options)
  expect(shown(next)).toEqual(truth(list))
  expect(listIn(next)).toMatchObject({ sessions: 89, received: 89, total: 89 })
  expect(next).toMatchObject({ pass: undefined, doubtAt: undefined })
})

test('each page of a verify pass is shown as soon as it is read, and the page after the change ends the doubt', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  const moved = session(24.5, { id: 's12', version: 1 })
  list = [...list.filter(({ id }) => id !== 's12'), moved]
  const doubtful = await readHead(known, read, options)
  expect(shown(doubtful)).toEqual(shown(known))
  const next = await readNext(doubtful, read, options)
  expect(shown(next)).toEqual(truth(list))
  expect(await readHead(next, read, options)).toMatchObject({ doubtAt: undefined })
})

test('a session that leaves the head before it starts is removed at once if the count says so', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = list.filter(({ id }) => id !== 's14')
  requested.length = 0
  const next = await readHead(known, read, options)
  expect([shown(next), requested, next.doubtAt]).toEqual([truth(list), [0], undefined])
})

test('a verify pass that finds nothing new changes nothing', async () => {
  const { read, requested } = serve(() => sessions(90))
  const known = await crawled(read)
  requested.length = 0
  let state = await readNext(known, read, options)
  while (state.pass) {
    expect(state.shown).toBe(known.shown)
    state = await readHead(state, read, options)
    state = await readNext(state, read, options)
  }
  expect(state).toMatchObject({ shown: known.shown, doubtAt: undefined })
  expect(requested.filter((si) => si > 0)).toEqual([15, 30, 45, 60, 75])
})

test('what is live is said by the head, also where the server says for each page what is live on it', async () => {
  const { read } = serve(() => sessions(90).map((one, i) => (i === 3 ? { ...one, running: true } : one)))
  const known = await crawled(read)
  const next = await readPass(await readHead(known, read, options), read, options)
  expect(listIn(next).live.map(({ id }) => id)).toEqual(['t-s3'])
  expect(next.shown).toBe(known.shown)
})

test('where the server says for each page what is live on it, no talk further down goes live and back with each pass', async () => {
  const { read } = serve(() => sessions(90).map((one, i) => (i === 35 ? { ...one, running: true } : one)))
  let state = await readHead(await crawled(read), read, options)
  expect(listIn(state).live).toEqual([])
  do {
    state = await readNext(state, read, options)
    expect(listIn(state).live).toEqual([])
  } while (state.pass)
})

test('where the count is too low, a session that was moved out of the head is not taken to be removed', async () => {
  let list = sessions(90)
  const { read } = serve(
    () => list,
    (length) => length - 1,
  )
  const known = await crawled(read)
  list = list.map((one) => (one.id === 's14' ? session(70.5, { id: 's14' }) : one))
  expect(listIn(await readHead(known, read, options)).sessionIds).toContain('s14')
})

test('a pass that has read as many sessions as there are is not over while its first pages are out of date', async () => {
  let list = sessions(128)
  const { read } = serve(() => list)
  let state = await readNext(await crawled(read), read, options)
  list = list.filter(({ id }) => id !== 's35')
  state = await readNext(state, read, options)
  list = list.slice(1)
  do {
    state = await readNext(state, read, options)
    expect(listIn(state).sessionIds).toContain('s127')
  } while (state.pass)
})

test('a page of a verify pass whose count has changed casts a doubt on the list', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = [...list, session(2.5)]
  const next = await readNext(known, read, options)
  expect(next.doubtAt).toBe(refreshedAt)
  expect(shown(await readHead(next, read, options))).toEqual(truth(list))
})

test.each([
  ['nothing, and no count', 0, undefined],
  ['nothing, and a count', 0, 90],
  ['its head alone, and a count', 20, 90],
])('a verify pass that receives %s is not used', async (_name, given, total) => {
  const known = await crawled(serve(() => sessions(90)).read)
  const bad = serve(
    () => sessions(given),
    () => total,
  )
  const next = await readPass(await readHead(known, bad.read, options), bad.read, options)
  expect(next).toMatchObject({ hasLost: true, pass: undefined })
  expect(shown(next)).toEqual(shown(known))
})

test('a verify pass that begins while the list is in doubt begins with the head', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = [session(12.5), ...list.filter(({ id }) => id !== 's14' && id !== 's80')]
  const doubtful = { ...(await readHead(known, read, options)), pass: undefined }
  expect(shown(await readPass(doubtful, read, options))).toEqual(truth(list))
})

test('where the count is always wrong, a change of the head is no reason to read on', async () => {
  let list = sessions(90)
  const { read } = serve(
    () => list,
    (length) => length + 1,
  )
  const known = await crawled(read)
  for (const change of [[...list, session(0.5)], list.slice(2)]) {
    list = change
    const { pages, pageParams } = (await readHead(known, read, options)).shown
    const last = pageParams.at(-1)
    expect(last && requestAfter(pages, last, pageSize)).toBeUndefined()
  }
})

test('a list that is empty, and counted as empty, becomes empty', async () => {
  const known = await crawled(serve(() => sessions(90)).read)
  expect(shown(await readHead(known, serve(() => []).read, options))).toEqual([])
})

test('a head that is not explained is merged, and nothing is lost', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = [session(12.5), ...list.filter(({ id }) => id !== 's14' && id !== 's80')]
  const next = await readHead(known, read, options)
  expect(listIn(next).sessionIds).toContain('s12.5')
  expect(listIn(next).sessionIds).toContain('s14')
  expect(listIn(next).sessions).toBe(91)
  expect((await readHead(next, read, options)).shown).toBe(next.shown)
  expect(shown(await readPass(next, read, options))).toEqual(truth(list))
})

const change = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(100) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(100) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(100), to: fc.nat(100) }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(15) }),
  fc.record({ kind: fc.constant('heads' as const), at: fc.nat(5) }),
)

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** `list` after a change. `n` makes the ids of what is inserted unique. A session that has begun is not moved. */
function changed(list: readonly Session[], one: Change, n: number): readonly Session[] {
  const ordered = inOrder(list)
  const hasBegun = ({ start }: Session) => start - apart / 2 <= refreshedAt
  switch (one.kind) {
    case 'remove':
      return ordered.filter((_, i) => i !== one.at)
    case 'heads':
      return ordered.filter((s, i) => i >= one.at || !hasBegun(s))
    case 'insert':
      return [...ordered, session(one.at + 0.1 + n / 1000)]
    case 'rename':
      return ordered.map((s, i) => (i === one.at ? { ...s, version: s.version + 1 } : s))
    case 'move':
      return ordered.map((s, i) =>
        i === one.at && !hasBegun(s) ? { ...s, start: one.to * apart + 1, version: s.version + 1 } : s,
      )
  }
}

test('after a refresh the head matches the server and no session is lost; after a verify pass the whole list matches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 90 }),
      fc.array(change, { maxLength: 6 }),
      async (n, changes) => {
        let list: readonly Session[] = sessions(n)
        const { read } = serve(() => list)
        const known = await crawled(read)
        for (const [i, one] of changes.entries()) list = changed(list, one, i)
        const next = await refresh(known, read, options)
        const head = inOrder(list).slice(0, pageSize)
        const shownIds = listIn(next).talks.map(({ id }) => id)
        expect(shownIds.slice(0, head.length)).toEqual(head.map(({ id }) => `t-${id}`))
        expect(shown(await readPass(next, read, options))).toEqual(truth(list))
      },
    ),
    { numRuns: runs(60) },
  )
}, 30_000)

const step = fc.oneof(
  { weight: 2, arbitrary: change },
  { weight: 3, arbitrary: fc.constant('head' as const) },
  { weight: 3, arbitrary: fc.constant('page' as const) },
)

test('whatever changes between the pages of verify passes, no session that stays where it is disappears, and in the end the list matches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 130 }),
      fc.array(step, { maxLength: 40 }),
      async (n, steps) => {
        let list: readonly Session[] = sessions(n)
        const { read } = serve(() => list)
        let state: ListState = await crawled(read)
        const untouched = new Map(list.map((one) => [one.id, one]))
        for (const [i, one] of steps.entries()) {
          if (one === 'head') state = await readHead(state, read, options)
          else if (one === 'page') state = await readNext(state, read, options)
          else list = changed(list, one, i)
          for (const current of untouched.values()) if (!list.includes(current)) untouched.delete(current.id)
          const { talks, sessionIds } = listIn(state)
          for (const id of untouched.keys()) expect(sessionIds).toContain(id)
          expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length)
        }
        for (let pass = 0; pass < 3; pass += 1) {
          state = await readHead(state, read, options)
          state = await readPass(state, read, options)
        }
        expect(shown(state)).toEqual(truth(list))
        expect(state.doubtAt).toBeUndefined()
        expect((await readHead(state, read, options)).shown).toBe(state.shown)
      },
    ),
    { numRuns: runs(80) },
  )
}, 60_000)
