import { expect, test } from 'vitest'
import { openBoard } from './board.ts'
import { expectTrouble, expectWhole, wholeBoard } from './outcome.ts'
import { academyForFile } from './academy-for-file.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, second, until } from './time.ts'
import { garbled, lasting, match } from './trouble-cases.ts'

const academy = academyForFile()

test.each(lasting)('%s is reported, requested once, and a retry succeeds', async (_, fault, fact) => {
  academy().faults({ match, ...fault })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.trouble())
  await pass(20 * minute)
  expectTrouble(board, fact)
  expect(board.list()).toBeUndefined()
  expect(academy().asked('talks.json')).toHaveLength(1)
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => board.list()?.sessions === 33)
  expectWhole(board)
})

test.each(lasting)('%s after the first load removes no row', async (_, fault, fact) => {
  const board = await wholeBoard(academy())
  const [before, readAt] = [board.list(), board.readAt()]
  academy().faults({ match, ...fault })
  await until(() => board.trouble(), minute)
  expectTrouble(board, fact)
  expect(board.list()).toBe(before)
  expect(board.readAt()).toBe(readAt)
})

test.each(garbled)('%s is reported, and requested again after half a minute', async (_, fault, fact) => {
  academy().faults({ match, ...fault })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.trouble())
  expectTrouble(board, fact)
  expect(board.list()).toBeUndefined()
  await pass(29 * second)
  expect(academy().asked('talks.json')).toHaveLength(1)
  academy().state.faults.clear()
  await pass(2 * second)
  expectWhole(board)
})

test.each(garbled)('%s after the first load removes no row, and adds none', async (_, fault, fact) => {
  const board = await wholeBoard(academy())
  const before = board.list()
  academy().faults({ match, ...fault })
  await until(() => board.trouble(), minute)
  expectTrouble(board, fact)
  expect(board.list()).toBe(before)
})
