import { expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { enList } from '../../src/words/en/list.ts'
import { pageWith, session, textWith } from '../body-cases.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { signedIn } from './signed-in.ts'
import { until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const packed = (body: string) => ({
  bodyBase64: gzipSync(body).toString('base64'),
  headers: { 'content-encoding': 'gzip' },
})

/** The list that the board loads from an academy that responds with `fault`. */
async function listOf(fault: object) {
  academy().faults({ match, ...fault })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list() ?? board.listError())
  expect(board.listError()).toBeUndefined()
  return board.list()
}

test('B26 an id beyond 2^53 is exact, or its row is skipped: it is never rounded', async () => {
  const list = await listOf({ body: textWith('"1"', '9007199254740993', { sessions: [session('1')] }) })
  const [talk] = list?.talks ?? []
  const [lost] = list?.unreadable ?? []
  expect(talk ? talk.id : lost?.why).toMatch(/^(9007199254740993|sessionId)$/)
  expect(list).toMatchObject({ received: 1 })
})

test('B35 a time is parsed or unknown, never invalid', async () => {
  const at = Date.UTC(2027, 0, 12, 9)
  const unknown = ['', '-1', '0', 1e20, '2027-01-12T10:00:00']
  const times = [at, String(at), '2027-01-12T10:00:00+01:00', ...unknown]
  const sessions = times.map((scheduledTime, n) =>
    session(String(n), { scheduledTime, scheduledEndTime: '-1' }),
  )
  const list = await listOf({ body: pageWith({ sessions, meta: { totalSessionsCount: '8' } }) })
  expect(list?.talks.map(({ start }) => start)).toEqual([at, at, at, ...unknown.map(() => undefined)])
  expect(list?.talks.map(({ end }) => end)).toEqual(times.map(() => undefined))
})

test('B36 an end before the start is kept unchanged', async () => {
  const end = Date.UTC(2001, 0)
  const sessions = [session('1', { scheduledEndTime: String(end) }), session('2')]
  const list = await listOf({ body: pageWith({ sessions }) })
  expect(list?.byId.get('1')).toMatchObject({ end })
  expect(list?.talks).toHaveLength(2)
})

test('B37 instants are right at daylight saving changes, whatever zone is given with them', async () => {
  const starts = [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 0, 30), Date.UTC(2027, 9, 31, 1, 30)]
  const sessions = starts.map((start, n) =>
    session(String(n), { scheduledTime: start, timezone: n ? 'Europe/Berlin' : 'Mars/Olympus' }),
  )
  const list = await listOf({ body: pageWith({ sessions, meta: { totalSessionsCount: '3' } }) })
  expect(list?.talks.map(({ start }) => start)).toEqual(starts)
})

test('B38 100,000 rows in one response are all loaded, with one request', async () => {
  const sessions = Array.from({ length: 100_000 }, (_, n) => session(String(n)))
  const meta = { totalSessionsCount: '100000' }
  const list = await listOf(packed(JSON.stringify(pageWith({ sessions, meta }))))
  expect(list).toMatchObject({ sessions: 100_000, received: 100_000, total: 100_000 })
  expect(list?.talks).toHaveLength(100_000)
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
})

test('B40 a nesting of 200,000 levels loses only the row that contains it', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  const sessions = [session('1'), { name: 'deep' }]
  const body = textWith('"deep"', deep, { sessions }).replace('"talks"', `"deep":${deep},"talks"`)
  const list = await listOf(packed(body))
  expect(list?.talks.map(({ name }) => name)).toEqual(['Session 1'])
  expect(enList.unreadable.some(list?.unreadable ?? [])).toBe('1 session could not be read.')
})

test('B41 a name of one megabyte is truncated, and marked as such', async () => {
  const sessions = [session('1', { name: 'long '.repeat(200_000) }), session('2')]
  const list = await listOf({ body: pageWith({ sessions }) })
  expect(list?.byId.get('1')?.name).toHaveLength(10_000)
  expect(list?.byId.get('1')?.name).toMatch(/…$/)
  expect(list?.byId.get('2')?.name).toBe('Session 2')
})
