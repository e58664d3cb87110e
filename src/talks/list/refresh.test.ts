// oxlint-disable oxc/no-map-spread -- small lists
import { expect, test } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import { requestAfter, type ReadPage } from './crawl.ts'
import {
  apart,
  crawled,
  listIn,
  options,
  serve,
  session,
  sessions,
  shown,
  truth,
} from './list-server.test-data.ts'
import { refresh } from './verify.test-data.ts'

test('if nothing has changed, one page is read and the same object is returned', async () => {
  const { read, requested } = serve(() => sessions(90))
  const known = await crawled(read)
  requested.length = 0
  expect((await refresh(known, read, options)).shown).toBe(known.shown)
  expect(requested).toEqual([0])
})

test('talks that have not changed keep their object', async () => {
  let list = sessions(90)
  const { read } = serve(() => list)
  const known = await crawled(read)
  list = list.slice(2).concat(session(1000))
  const before = listIn(known).byId
  const after = listIn(await refresh(known, read, options))
  for (const talk of after.talks) if (before.has(talk.id)) expect(before.get(talk.id)).toBe(talk)
})

test('sessions that left or joined the head are merged with one request', async () => {
  let list = sessions(90)
  const { read, requested } = serve(() => list)
  const known = await crawled(read)
  list = [session(0.5), ...list.slice(4), session(7.5, { running: true })]
  requested.length = 0
  const next = await refresh(known, read, options)
  expect(shown(next)).toEqual(truth(list))
  expect(listIn(next)).toMatchObject({ total: 88, sessions: 88, live: [{ id: 't-s7.5' }] })
  expect(requested).toEqual([0])
})

test('a list that was read to its end needs no further page when sessions have left the head', async () => {
  for (let gone = 1; gone <= 8; gone += 1) {
    let list = sessions(28)
    const { read } = serve(() => list)
    const known = await crawled(read)
    list = list.slice(gone)
    const { pages, pageParams } = (await refresh(known, read, options)).shown
    const last = pageParams.at(-1)
    expect(last && requestAfter(pages, last, options.pageSize)).toBeUndefined()
  }
})

test('what an older page says is live is not believed once the head has been read again', async () => {
  let list = sessions(50).map((one, i) => (i === 35 ? { ...one, running: true } : one))
  const { read } = serve(() => list)
  const known = await crawled(read)
  expect(listIn(known).live.map(({ id }) => id)).toEqual(['t-s35'])
  list = sessions(50)
  const next = await refresh(known, read, options)
  expect(listIn(next).live).toEqual([])
  expect((await refresh(next, read, options)).shown).toBe(next.shown)
})

test('a talk that is over is no longer live, and one that starts is', async () => {
  let list = sessions(50).map((one, i) => (i === 1 ? { ...one, running: true } : one))
  const { read } = serve(() => list)
  const known = await crawled(read)
  expect(listIn(known).live.map(({ id }) => id)).toEqual(['t-s1'])
  list = list.map((one, i) => ({ ...one, running: i === 2 }))
  const next = await refresh(known, read, options)
  expect(listIn(next).live.map(({ id }) => id)).toEqual(['t-s2'])
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
  const ids = listIn(await refresh(known, withNext, options)).talks.map(({ id }) => id)
  expect(requested).toEqual([0])
  expect(ids).not.toContain('t-s3')
  expect(ids).toContain('t-s3-next')
})

test('a count that was wrong before does not cause a complete read', async () => {
  const { read, requested } = serve(
    () => sessions(90),
    (length) => length + 7,
  )
  const known = await crawled(read)
  requested.length = 0
  expect((await refresh(known, read, options)).shown).toBe(known.shown)
  expect(requested).toEqual([0])
})
