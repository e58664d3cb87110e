import { expect, test } from 'vitest'
import { openBoard, type Board } from './board.ts'
import { expectRecovered, expectListError, expectCompleteList, loadedBoard } from './outcome.ts'
import { academyForFile } from './academy-for-file.ts'
import { signedIn } from './signed-in.ts'
import { minute, passTimeout, second, until } from './time.ts'
import { match, incompleteResponses } from './fault-cases.ts'

const academy = academyForFile()
const requestCount = () => academy().requestedPaths('talks.json').length
/** The number of responses that have arrived as far as the fault lets them. */
const inFlight = (board: Board, fault: object) =>
  'stallAfterBytes' in fault ? board.page.begun() : requestCount()

test.each(incompleteResponses)(
  '%s is cancelled at the deadline, not retried at once, and recovers',
  async (_, fault, fact) => {
    academy().faults({ match, ...fault })
    const board = openBoard(academy(), await signedIn(academy()))
    await until(() => inFlight(board, fault) === 1)
    await passTimeout()
    await until(() => board.listError())
    expectListError(board, fact)
    expect(requestCount()).toBe(1)
    await expectRecovered(academy(), board)
  },
)

test.each(incompleteResponses)(
  '%s after the first load leaves the rows, and shows their age',
  async (_, fault, fact) => {
    const board = await loadedBoard(academy())
    const [before, readAt, begun] = [board.list(), board.readAt(), inFlight(board, fault)]
    academy().faults({ match, ...fault })
    await until(() => inFlight(board, fault) > begun, minute)
    await passTimeout()
    await until(() => board.listError())
    expectListError(board, fact)
    expect(board.list()).toBe(before)
    expect(board.readAt()).toBe(readAt)
    await expectRecovered(academy(), board)
  },
)

test('T21 one response that is half a minute late costs its timeout, and then the list is fresh', async () => {
  academy().faults({ match, hang: true, times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => requestCount() === 1)
  await passTimeout()
  await until(() => board.list()?.sessions === 33, 5 * second)
  expectCompleteList(board)
  expect(requestCount()).toBe(3)
})
