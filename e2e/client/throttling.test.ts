import { expect, test } from 'vitest'
import { noor } from '../academy/people.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectListError, expectCompleteList } from './outcome.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, second, start, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const throttled = (headers: object) => ({ match, status: 429, headers })

/** ms between the first list request and the second. */
function waited(): number {
  const [refused = 0, again = 0] = academy()
    .requests('talks.json')
    .map(({ time }) => time)
  return again - refused
}

test.each([
  ['S25 429 Retry-After: 2 waits at least two seconds', { 'Retry-After': '2' }, 2],
  [
    'S26 429 Retry-After as a date waits until then by the server’s clock',
    { Date: 'Tue, 24 Nov 2020 09:00:00 GMT', 'Retry-After': 'Tue, 24 Nov 2020 09:00:07 GMT' },
    7,
  ],
])('%s', async (_, headers, seconds) => {
  academy().faults({ ...throttled(headers), times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'throttled', status: 429, retryAt: expect.any(Number) })
  await until(() => board.list()?.sessions === 33)
  expect(waited()).toBeGreaterThanOrEqual(seconds * second)
  // A small random addition, so that thirty boards in one class do not retry at the same time.
  expect(waited()).toBeLessThanOrEqual(Math.max(4, seconds * 1.1) * second)
  expectCompleteList(board)
})

test('a pause that a response with status 200 requests is kept', async () => {
  const body = { response: { code: 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED' } }
  academy().faults({ match, status: 200, headers: { 'Retry-After': '7' }, body, times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'throttled', status: 200, retryAt: expect.any(Number) })
  await until(() => board.list()?.sessions === 33)
  expect(waited()).toBeGreaterThanOrEqual(7 * second)
  expectCompleteList(board)
})

test('S28 429 Retry-After: 86400 is reported, and not waited for silently', async () => {
  academy().faults(throttled({ 'Retry-After': '86400' }))
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'throttled', status: 429, retryAt: start + 86_400 * second })
  await pass(20 * minute)
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
})

test('S28 429 Retry-After: 180 is too long to wait: the person has to retry, even later', async () => {
  academy().faults({ ...throttled({ 'Retry-After': '180' }), times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  await pass(20 * minute)
  expectListError(board, { kind: 'throttled', status: 429, retryAt: start + 180 * second })
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
})

test.each(['banana', '-5', '2, 3'])('S29 429 Retry-After: %s is ignored', async (value) => {
  academy().faults({ ...throttled({ 'Retry-After': value }), times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'throttled', status: 429 })
  await until(() => board.list()?.sessions === 33)
  expect(waited()).toBeGreaterThanOrEqual(2 * second)
  expect(waited()).toBeLessThanOrEqual(4 * second)
  expectCompleteList(board)
})

test('S38 with 500 on every request the pauses grow, and the person can still retry', async () => {
  academy().faults({ match, status: 500 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  await pass(minute)
  const atFirst = academy().requestedPaths('talks.json').length
  await pass(9 * minute)
  const later = academy().requestedPaths('talks.json').length - atFirst
  expect(atFirst).toBeLessThanOrEqual(33)
  expect(later).toBeLessThanOrEqual(14)
  expectListError(board, { kind: 'server', status: 500 })
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => board.list()?.sessions === 33, second)
  expectCompleteList(board)
})

test('S38 a server that fails now and then gets at most a fifth more requests', async () => {
  const once = { match, times: 1, status: 500 }
  academy().faults({ ...once, after: 2 }, { ...once, after: 7 })
  const board = openBoard(academy(), await signedIn(academy(), noor), 'academy')
  await until(() => board.list()?.sessions === 869)
  const starts = academy().starts('5')
  expect(starts).toEqual([0, 25, 120, 120, 215, 310, 405, 500, 595, 595, 690, 785])
  expect(starts.length).toBeLessThanOrEqual(1.2 * new Set(starts).size)
  expect(board.listError()).toBeUndefined()
})
