import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { expectCompleteList, loadedBoard } from './outcome.ts'
import { minute, pass, second, sleep, start, until } from './time.ts'

const academy = academyForFile()
const listRequests = () => academy().requestedPaths('talks.json')

test('an added session appears with one request, and a removed one disappears', async () => {
  const board = await loadedBoard(academy())
  const before = listRequests().length
  academy().changes({ afterTalks: 0, insert: { start: start + 15 * minute, name: 'Put in late' } })
  const isThere = () => board.list()?.talks.some(({ name }) => name === 'Put in late')
  await until(isThere, 35 * second)
  expect(listRequests().slice(before)).toEqual([expect.stringMatching(/limit=30&si=0$/)])
  expect(board.list()).toMatchObject({ sessions: 34, total: 34 })
  // A change that the head alone does not explain is checked no more often than that.
  await pass(2 * minute)
  academy().changes({ afterTalks: 0, remove: { sessionId: '4000900000000' } })
  await until(() => !isThere(), 35 * second)
  expectCompleteList(board)
})

test('a session that goes live is marked live, and disappears when it can no longer be joined', async () => {
  const board = await loadedBoard(academy())
  academy().changes({ afterTalks: 0, insert: { start: start - 20 * minute, name: 'On just now' } })
  await until(() => board.list()?.live.some(({ name }) => name === 'On just now'), 35 * second)
  academy().state.clock.change({ advance: 56 * minute })
  sleep(56 * minute)
  board.page.focus()
  await until(() => board.list()?.talks.every(({ name }) => name !== 'On just now'), 35 * second)
  expect(board.list()?.live.every(({ name }) => name !== 'On just now')).toBe(true)
  expect(board.listError()).toBeUndefined()
})

test('a hidden page sends no requests; when the person comes back, the list is requested', async () => {
  const board = await loadedBoard(academy())
  const before = listRequests().length
  board.page.hide()
  await pass(20 * minute)
  expect(listRequests()).toHaveLength(before)
  board.page.show()
  await until(() => listRequests().length > before, second)
  await pass(9 * second)
  expect(listRequests()).toHaveLength(before + 1)
})
