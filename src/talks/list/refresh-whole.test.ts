// oxlint-disable oxc/no-map-spread -- small lists
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { runs } from '../../lib/runs.test-data.ts'
import { joinPage } from '../wire/join-page.ts'
import { wirePage } from '../wire/schemas.ts'
import type { ReadPage } from './crawl.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import {
  apart,
  crawled,
  inOrder,
  options,
  pageSize,
  refreshedAt,
  serve,
  session,
  sessions,
  shown,
  truth,
} from './refresh-server.test-data.ts'
import { refresh } from './refresh.ts'
import { talkListOf } from './talk-list.ts'

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

test('a list that must not be read again is read again as soon as it may', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = list.filter(({ id }) => id !== 's80')
  const merged = await refresh(known, read, pageSize, { ...options, whole: 'never' })
  expect(talkListOf(merged.pages).sessionIds).toContain('s80')
  expect(shown(await refresh(merged, read, pageSize, options))).toEqual(truth(list))
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
