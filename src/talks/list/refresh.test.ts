// oxlint-disable oxc/no-map-spread -- small lists
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { requestAfter, type Crawl, type ReadPage } from './crawl.ts'
import { minute } from '../../lib/time/units.ts'
import { joinPage, type JoinedPage } from '../wire/join-page.ts'
import { wirePage } from '../wire/schemas.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import { refresh } from './refresh.ts'
import { talkListOf } from './talk-list.ts'
import { runs } from '../../lib/runs.test-data.ts'

/** A session of the server with one talk; `start` is in ms. `version` stands for any other field that may change. */
interface Session {
  readonly id: string
  readonly start: number
  readonly version: number
  readonly running?: boolean
}

const pageSize = 20
/** ms between the starts of two sessions; each takes half of it. */
const apart = 10 * minute
const inOrder = (list: readonly Session[]) =>
  [...list].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
const session = (n: number, more: Partial<Session> = {}): Session => ({
  id: `s${n}`,
  start: n * apart,
  version: 0,
  ...more,
})
const sessions = (n: number) => Array.from({ length: n }, (_, i) => session(i))
/** The time of the refresh, in ms. Sessions that have ended by then are over. */
const refreshedAt = 10.5 * apart
const talkOf = ({ id, start, version }: Session) =>
  makeTalk(`t-${id}`, start, { sessionId: id, end: start + apart / 2, changed: version })

function serve(list: () => readonly Session[], count = (length: number): number | undefined => length) {
  const requested: number[] = []
  const read: ReadPage = async ({ si, limit }) => {
    requested.push(si)
    const all = inOrder(list())
    const rows = all.slice(si, si + limit)
    return pageOf(rows, count(all.length))
  }
  return { read, requested }
}

const pageOf = (rows: readonly Session[], total: number | undefined): JoinedPage => ({
  talks: rows.map(talkOf),
  sessionIds: rows.map(({ id }) => id),
  running: rows.flatMap(({ id, running }) => (running ? [`t-${id}`] : [])),
  received: rows.length,
  unreadable: [],
  total,
})

async function crawled(read: ReadPage): Promise<Crawl> {
  const request = firstRequest(pageSize)
  return readOn({ pages: [await read(request)], pageParams: [request] }, read, pageSize, Infinity)
}

const options = {
  now: () => refreshedAt,
  joinWindow: { ...joinWindow, minutesAfterEnd: 0 },
  size: 'full',
  whole: 'if needed',
} as const
const shown = ({ pages }: Crawl) =>
  talkListOf(pages).talks.map(({ id, start, changed }) => [id, start, changed])
const truth = (list: readonly Session[]) =>
  inOrder(list)
    .map(talkOf)
    .map(({ id, start, changed }) => [id, start, changed])

test('if nothing has changed, one page is read and the same object is returned', async () => {
  const { read, requested } = serve(() => sessions(90))
  const known = await crawled(read)
  requested.length = 0
  expect(await refresh(known, read, pageSize, options)).toBe(known)
  expect(requested).toEqual([0])
})

test('talks that have not changed keep their object', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = list.slice(2).concat(session(1000))
  const before = talkListOf(known.pages).byId
  const after = talkListOf((await refresh(known, read, pageSize, options)).pages)
  for (const talk of after.talks) if (before.has(talk.id)) expect(before.get(talk.id)).toBe(talk)
})

test('sessions that left or joined the head are merged with one request', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = [session(0.5), ...list.slice(4), session(7.5, { running: true })]
  requested.length = 0
  const next = await refresh(known, read, pageSize, options)
  expect(shown(next)).toEqual(truth(list))
  expect(talkListOf(next.pages)).toMatchObject({ total: 88, sessions: 88, live: [{ id: 't-s7.5' }] })
  expect(requested).toEqual([0])
})

test('a list that was read to its end needs no further page when sessions have left the head', async () => {
  for (let gone = 1; gone <= 8; gone += 1) {
    let list = sessions(28)
    const { read } = serve(() => list)
    const known = await crawled(read)
    list = list.slice(gone)
    const { pages, pageParams } = await refresh(known, read, pageSize, options)
    const last = pageParams.at(-1)
    expect(last && requestAfter(pages, last, pageSize)).toBeUndefined()
  }
})

test('a list that becomes empty as an answer without data becomes empty', async () => {
  const known = await crawled(serve(() => sessions(3)).read)
  const none = joinPage(v.parse(wirePage, { response: { nodata: {} } }), () => undefined)
  for (const whole of ['if needed', 'always', 'never'] as const)
    expect(
      shown(await refresh(known, async () => none, pageSize, { ...options, now: () => -apart, whole })),
    ).toEqual([])
})

test('a last page that was not yet connected with the one before it stays so, and nothing between them is missed', async () => {
  let list = sessions(100)
  const { read } = serve(() => list)
  const start = { pages: [await read(firstRequest(10))], pageParams: [firstRequest(10)] }
  const half = await readOn(start, read, 10, 40)
  // So many leave that the next page shares no session with the last one.
  list = list.slice(8)
  const known = await readOn(half, read, 10, talkListOf(half.pages).received + 1)
  const next = await refresh(known, read, 10, { ...options, whole: 'never' })
  const whole = await readOn(next, read, 10, Infinity)
  expect(list.filter(({ id }) => !talkListOf(whole.pages).sessionIds.has(id))).toEqual([])
})

test('what an older page says is live is not believed once the head has been read again', async () => {
  let list = sessions(50).map((one, i) => (i === 35 ? { ...one, running: true } : one))
  const { read } = serve(() => list)
  const known = await crawled(read)
  expect(talkListOf(known.pages).live.map(({ id }) => id)).toEqual(['t-s35'])
  list = sessions(50)
  const next = await refresh(known, read, pageSize, options)
  expect(talkListOf(next.pages).live).toEqual([])
  expect(await refresh(next, read, pageSize, options)).toBe(next)
})

test('a talk that is over is no longer live, and one that starts is', async () => {
  let list = sessions(50).map((one, i) => (i === 1 ? { ...one, running: true } : one))
  const { read } = serve(() => list)
  const known = await crawled(read)
  expect(talkListOf(known.pages).live.map(({ id }) => id)).toEqual(['t-s1'])
  list = list.map((one, i) => ({ ...one, running: i === 2 }))
  const next = await refresh(known, read, pageSize, options)
  expect(talkListOf(next.pages).live.map(({ id }) => id)).toEqual(['t-s2'])
})

test('a session with further talks moves down, without the talk that is over', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const next = makeTalk('t-s3-next', 60 * apart, { sessionId: 's3', end: 60.5 * apart })
  const withNext: ReadPage = async (request) => {
    const page = await read(request)
    return page.sessionIds.includes('s3') ? { ...page, talks: [...page.talks, next] } : page
  }
  const known = await crawled(withNext)
  list = list.map((one) => (one.id === 's3' ? { ...one, start: 60 * apart + 1 } : one))
  requested.length = 0
  const ids = talkListOf((await refresh(known, withNext, pageSize, options)).pages).talks.map(({ id }) => id)
  expect(requested).toEqual([0])
  expect(ids).not.toContain('t-s3')
  expect(ids).toContain('t-s3-next')
})

test('a change below the head shows in the count, and the list is read again', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = list.filter(({ id }) => id !== 's70')
  requested.length = 0
  expect(shown(await refresh(known, read, pageSize, options))).toEqual(truth(list))
  expect(requested.length).toBeGreaterThan(1)
})

test.each([
  ['nothing, and no count', 0, undefined],
  ['nothing, and a count', 0, 90],
  ['its head alone, and a count', 20, 90],
])('a refresh that receives %s throws, and removes nothing', async (_name, given, total) => {
  const known = await crawled(serve(() => sessions(90)).read)
  const bad = serve(
    () => sessions(given),
    () => total,
  )
  const whole = { ...options, whole: 'always' } as const
  await expect(refresh(known, bad.read, pageSize, whole)).rejects.toMatchObject({ kind: 'wrong-shape' })
})

test('a list that is empty, and counted as empty, becomes empty', async () => {
  const known = await crawled(serve(() => sessions(90)).read)
  expect(shown(await refresh(known, serve(() => []).read, pageSize, options))).toEqual([])
})

test('a count that was wrong before does not cause a complete read', async () => {
  const { read, requested } = serve(
    () => sessions(90),
    (length) => length + 7,
  )
  const known = await crawled(read)
  requested.length = 0
  expect(await refresh(known, read, pageSize, options)).toBe(known)
  expect(requested).toEqual([0])
})

test('nothing changes if the list cannot be read to its end', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = list.slice(0, 60)
  const broken: ReadPage = (request) => (request.si > 0 ? Promise.reject(new Error('no')) : read(request))
  await expect(refresh(known, broken, pageSize, options)).rejects.toThrow('no')
  expect(talkListOf(known.pages).sessions).toBe(90)
})

test('if the list must not be read again, the head is merged and nothing is lost', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = [session(12.5), ...list.filter(({ id }) => id !== 's14' && id !== 's80')]
  requested.length = 0
  const next = talkListOf((await refresh(known, read, pageSize, { ...options, whole: 'never' })).pages)
  expect(requested).toEqual([0])
  expect(next.sessionIds).toContain('s12.5')
  expect(next.sessionIds).toContain('s14')
  expect(next.sessions).toBe(91)
})

const change = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(100) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(100) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(100), to: fc.nat(100) }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(15) }),
  fc.record({ kind: fc.constant('heads' as const), at: fc.nat(5) }),
)

test('after a refresh the head matches the server and no session is lost; after a complete read the whole list matches', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 90 }),
      fc.array(change, { maxLength: 6 }),
      async (n, changes) => {
        let list = sessions(n)
        const { read } = serve(() => list)
        const known = await crawled(read)
        let inserted = 0
        for (const one of changes) {
          if (one.kind === 'remove') list = list.filter((_, i) => i !== one.at)
          if (one.kind === 'heads') list = inOrder(list).slice(one.at)
          if (one.kind === 'insert') list = [...list, session(one.at + 0.1 + (inserted += 1) / 1000)]
          if (one.kind === 'rename')
            list = inOrder(list).map((s, i) => (i === one.at ? { ...s, version: s.version + 1 } : s))
          if (one.kind === 'move')
            list = list.map((s, i) =>
              i === one.at && s.start + apart / 2 > refreshedAt
                ? { ...s, start: one.to * apart + 1, version: s.version + 1 }
                : s,
            )
        }
        const next = await refresh(known, read, pageSize, options)
        const seen = talkListOf(next.pages)
        const head = inOrder(list).slice(0, pageSize)
        expect(seen.talks.slice(0, head.length).map(({ id }) => id)).toEqual(head.map(({ id }) => `t-${id}`))
        const still = new Set(list.map(({ id }) => id))
        const before = talkListOf(known.pages).sessionIds
        for (const id of before) if (still.has(id)) expect(seen.sessionIds).toContain(id)
        expect(shown(await refresh(known, read, pageSize, { ...options, whole: 'always' }))).toEqual(
          truth(list),
        )
      },
    ),
    { numRuns: runs(100) },
  )
}, 30_000)
