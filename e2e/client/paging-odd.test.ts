import { expect, test } from 'vitest'
import { enList } from '../../src/words/en/list.ts'
import { pageWith, session } from '../body-cases.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectCompleteList } from './outcome.ts'
import { signedIn } from './signed-in.ts'
import { second, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const sessions = (count: number) => Array.from({ length: count }, (_, n) => session(String(n)))

/** A response with the sessions from `si` on, and a total count of `total`. */
const from = (si: number, given: readonly object[], total: unknown) => ({
  match: { ...match, query: { si: String(si) } },
  body: pageWith({ sessions: given, meta: { totalSessionsCount: total } }),
})

/** A board of an academy with these faults, once it has loaded `count` sessions. */
async function boardOf(count: number, ...faults: readonly object[]) {
  academy().faults(...faults)
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list()?.sessions === count, second)
  expect(board.listError()).toBeUndefined()
  return board
}

test('P08 a server that ignores the limit and returns its whole list gets one request', async () => {
  const board = await boardOf(250, from(0, sessions(250), '250'))
  expect(board.list()?.total).toBe(250)
  expect(academy().starts('1')).toEqual([0])
})

test('P08 paging works with a server that ignores the limit and returns seven at a time', async () => {
  const all = sessions(16)
  await boardOf(16, ...[0, 4, 8, 12].map((si) => from(si, all.slice(si, si + 7), '16')))
  expect(academy().starts('1')).toEqual([0, 4, 8, 12])
})

test.each([
  ['125', 125, [0, 25]],
  ['x', undefined, [0, 25, 120]],
])(
  'P10 a last page that is exactly full ends the list, if the count is %s',
  async (count, total, expectedStarts) => {
    const all = sessions(125)
    const pages = [from(0, all.slice(0, 30), count), from(25, all.slice(25), count)]
    const board = await boardOf(125, ...pages, from(120, all.slice(120), count))
    await until(() => academy().starts('1').length === expectedStarts.length, second)
    expect(academy().starts('1')).toEqual(expectedStarts)
    expect(board.list()?.total).toBe(total)
  },
)

test('P11 rows beyond the server’s count are shown', async () => {
  const board = await boardOf(33, { match, rewrite: { meta: { totalSessionsCount: '0' } } })
  expect(board.list()).toMatchObject({ received: 33, total: 0 })
})

test('P13 a 400 past the end ends the list', async () => {
  const pastTheEnd = { match: { ...match, query: { si: '29' } }, status: 400 }
  const board = await boardOf(33, pastTheEnd, { match, rewrite: { meta: { totalSessionsCount: 'x' } } })
  await until(() => academy().starts('1').includes(29), second)
  expect(board.listError()).toBeUndefined()
  expect(board.list()).toMatchObject({ sessions: 33, total: undefined })
  expect(enList.end.unknown(33)).toBe('The academy sent 33 sessions and does not say whether there are more.')
})

test('P21 sessions with the same time, in another order each time, are one row each', async () => {
  const all = sessions(60)
  // The last session has changed places with one from the middle, and is missing in the second page.
  const swapped = new Map([
    ['29', '10'],
    ['10', '29'],
  ])
  const other = all.map(({ sessionId }) => session(swapped.get(String(sessionId)) ?? sessionId))
  const board = await boardOf(60, from(0, all.slice(0, 30), '60'), from(25, other.slice(25), '60'))
  expect(new Set(board.list()?.talks.map(({ name }) => name)).size).toBe(60)
  expect(academy().starts('1')).toEqual([0, 25])
})

test('P23 a talk that is twice in one page is one row', async () => {
  const duplicate = { ...session('1'), talkId: '42', name: 'The same' }
  const board = await boardOf(2, from(0, sessions(2), '2'), {
    match,
    body: pageWith({ talks: [duplicate, duplicate] }),
  })
  expect(board.list()?.talks).toHaveLength(2)
})

test('P19 a board that is mounted twice in one task requests each page once', async () => {
  const board = openBoard(academy(), await signedIn(academy()))
  board.remount()
  await until(() => board.list()?.sessions === 33, second)
  expectCompleteList(board)
  expect(academy().starts('1')).toEqual([0, 25])
})
