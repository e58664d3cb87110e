import { expect, test } from 'vitest'
import { openBoard } from './board.ts'
import { expectRecovered, expectListError, expectCompleteList, loadedBoard } from './outcome.ts'
import { academyForFile } from './academy-for-file.ts'
import { signedIn } from './signed-in.ts'
import { minute, until } from './time.ts'
import { match, temporaryFaults } from './fault-cases.ts'

const academy = academyForFile()
/** `fetch` itself repeats a request once, on another connection, if the response is 421. Source: Fetch, HTTP-network-or-cache fetch. */
const byFetch = 2

test.each(temporaryFaults)(
  '%s at the first load is retried twice, reported, and recovers',
  async (_, fault, fact) => {
    academy().faults({ match, ...fault })
    const board = openBoard(academy(), await signedIn(academy()))
    await until(() => board.listError())
    expectListError(board, fact)
    expect(board.list()).toBeUndefined()
    expect(academy().requestedPaths('talks.json')).toHaveLength(fact.status === 421 ? 3 * byFetch : 3)
    await expectRecovered(academy(), board)
  },
)

test.each(temporaryFaults)(
  '%s after the first load leaves the rows, shows their age, and recovers',
  async (_, fault, fact) => {
    const board = await loadedBoard(academy())
    const [before, readAt] = [board.list(), board.readAt()]
    academy().faults({ match, ...fault })
    await until(() => board.listError(), minute)
    expectListError(board, fact)
    expect(board.list()).toBe(before)
    expect(board.readAt()).toBe(readAt)
    await expectRecovered(academy(), board)
  },
)

test('S35 503 with Retry-After: 1 is retried after a second, not earlier', async () => {
  academy().faults({ match, times: 1, status: 503, headers: { 'Retry-After': '1' } })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list())
  const [refused = 0, again = 0] = academy()
    .requests('talks.json')
    .map(({ time }) => time)
  expect(again - refused).toBeGreaterThanOrEqual(1000)
  expect(board.listError()).toBeUndefined()
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
})

test('S35 503 with Retry-After: 60 is reported, and not retried within the minute', async () => {
  academy().faults({ match, times: 1, status: 503, headers: { 'Retry-After': '60' } })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'server', status: 503 })
  await until(() => board.list(), 2 * minute)
  const [refused = 0, again = 0] = academy()
    .requests('talks.json')
    .map(({ time }) => time)
  expect(again - refused).toBeGreaterThanOrEqual(minute)
})
