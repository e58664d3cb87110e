import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { expectCompleteList, loadedBoard } from './outcome.ts'
import { dialects, renewableBoard, renewals, revoke, configureDialect } from './renewals.ts'
import { minute, pass, second, sleep, until } from './time.ts'

const academy = academyForFile()
const requestCount = () => academy().requestedPaths('talks.json').length

test('T22 after the machine sleeps for fifty minutes, the list is requested once', async () => {
  const board = await loadedBoard(academy())
  const [before, readAt] = [requestCount(), board.readAt()]
  sleep(50 * minute)
  board.page.focus()
  await until(() => board.readAt() > readAt, second)
  await pass(9 * second)
  expect(requestCount()).toBe(before + 1)
  expectCompleteList(board)
})

test.each(dialects)(
  'T22 %s: after eight hours of sleep there is one renewal and one list request',
  async (dialect) => {
    configureDialect(academy(), dialect)
    const board = await renewableBoard(academy())
    const [before, readAt] = [requestCount(), board.readAt()]
    sleep(8 * 60 * minute)
    board.page.focus()
    await until(() => board.readAt() > readAt, 10 * second)
    await pass(9 * second)
    expect(renewals(academy())).toBe(1)
    expect(requestCount()).toBe(before + 1)
    expectCompleteList(board)
  },
)

test('T22 after eight hours of sleep a token that cannot be renewed is refused at most once, and the person has to sign in', async () => {
  const board = await loadedBoard(academy())
  const [before, list] = [requestCount(), board.list()]
  sleep(8 * 60 * minute)
  revoke(academy())
  board.page.focus()
  await until(() => board.auth.state.get().status === 'expired', second)
  await pass(20 * minute)
  expect(requestCount()).toBeLessThanOrEqual(before + 1)
  expect(board.list()).toBe(list)
})
