import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectCompleteList, loadedBoard } from './outcome.ts'
import { signedIn } from './signed-in.ts'
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

test('in an hour in which nothing is near, a long list is requested every five minutes: its head and its rest in turn', async () => {
  academy().state.config.order({ patch: { academy: { pageSize: 10 } } })
  const far = start + 5 * 60 * minute
  academy()
    .state.timetable()
    .change((sessions) => sessions.filter((session) => session.start > far))
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list() && board.list()?.sessions === board.list()?.total)
  await pass(2 * minute)
  const before = listRequests().length
  await pass(50 * minute)
  const starts = listRequests()
    .slice(before)
    .map((path) => Number(/si=(\d+)/.exec(path)?.[1]))
  expect(starts.length).toBeLessThanOrEqual(10)
  expect(starts.filter((si) => si > 0).length).toBeGreaterThan(3)
})
