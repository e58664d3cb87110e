import { expect, test } from 'vitest'
import { openBoard, type Board } from './board.ts'
import { expectMended, expectTrouble, expectWhole, wholeBoard } from './outcome.ts'
import { academyForFile } from './academy-for-file.ts'
import { signedIn } from './signed-in.ts'
import { minute, passDeadline, second, until } from './time.ts'
import { match, silent } from './trouble-cases.ts'

const academy = academyForFile()
const asked = () => academy().asked('talks.json').length
/** The number of responses that have arrived as far as the fault lets them. */
const underWay = (board: Board, fault: object) => ('stallAfterBytes' in fault ? board.page.begun() : asked())

test.each(silent)(
  '%s is cancelled at the deadline, not retried at once, and recovers',
  async (_, fault, fact) => {
    academy().faults({ match, ...fault })
    const board = openBoard(academy(), await signedIn(academy()))
    await until(() => underWay(board, fault) === 1)
    await passDeadline()
    await until(() => board.trouble())
    expectTrouble(board, fact)
    expect(asked()).toBe(1)
    await expectMended(academy(), board)
  },
)

test.each(silent)('%s after the first load leaves the rows, and shows their age', async (_, fault, fact) => {
  const board = await wholeBoard(academy())
  const [before, readAt, begun] = [board.list(), board.readAt(), underWay(board, fault)]
  academy().faults({ match, ...fault })
  await until(() => underWay(board, fault) > begun, minute)
  await passDeadline()
  await until(() => board.trouble())
  expectTrouble(board, fact)
  expect(board.list()).toBe(before)
  expect(board.readAt()).toBe(readAt)
  await expectMended(academy(), board)
})

test('T21 one response that is half a minute late costs its timeout, and then the list is fresh', async () => {
  academy().faults({ match, hang: true, times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => asked() === 1)
  await passDeadline()
  await until(() => board.list()?.sessions === 33, 5 * second)
  expectWhole(board)
  expect(asked()).toBe(3)
})
