import { expect, test } from 'vitest'
import { openBoard } from './board.ts'
import { expectListError, expectCompleteList, loadedBoard } from './outcome.ts'
import { academyForFile } from './academy-for-file.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, second, until } from './time.ts'
import { unreadableResponses, permanentFaults, match } from './fault-cases.ts'

const academy = academyForFile()

test.each(permanentFaults)('%s is reported, requested once, and a retry succeeds', async (_, fault, fact) => {
  academy().faults({ match, ...fault })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  await pass(20 * minute)
  expectListError(board, fact)
  expect(board.list()).toBeUndefined()
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
})

test.each(permanentFaults)('%s after the first load removes no row', async (_, fault, fact) => {
  const board = await loadedBoard(academy())
  const [before, readAt] = [board.list(), board.readAt()]
  academy().faults({ match, ...fault })
  await until(() => board.listError(), minute)
  expectListError(board, fact)
  expect(board.list()).toBe(before)
  expect(board.readAt()).toBe(readAt)
})

test.each(unreadableResponses)(
  '%s is reported, and requested again after half a minute',
  async (_, fault, fact) => {
    academy().faults({ match, ...fault })
    const board = openBoard(academy(), await signedIn(academy()))
    await until(() => board.listError())
    expectListError(board, fact)
    expect(board.list()).toBeUndefined()
    await pass(29 * second)
    expect(academy().requestedPaths('talks.json')).toHaveLength(1)
    academy().state.faults.clear()
    await pass(2 * second)
    expectCompleteList(board)
  },
)

test.each(unreadableResponses)(
  '%s after the first load removes no row, and adds none',
  async (_, fault, fact) => {
    const board = await loadedBoard(academy())
    const before = board.list()
    academy().faults({ match, ...fault })
    await until(() => board.listError(), minute)
    expectListError(board, fact)
    expect(board.list()).toBe(before)
  },
)
