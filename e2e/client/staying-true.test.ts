import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { expectWhole, wholeBoard } from './outcome.ts'
import { minute, pass, second, sleep, start, until } from './time.ts'

const academy = academyForFile()
const asked = () => academy().asked('talks.json')

test('an added session appears with one request, and a removed one disappears', async () => {
  const board = await wholeBoard(academy())
  const before = asked().length
  academy().changes({ afterTalks: 0, insert: { start: start + 15 * minute, name: 'Put in late' } })
  const isThere = () => board.list()?.talks.some(({ name }) => name === 'Put in late')
  await until(isThere, 35 * second)
  expect(asked().slice(before)).toEqual([expect.stringMatching(/limit=30&si=0$/)])
  expect(board.list()).toMatchObject({ sessions: 34, total: 34 })
  // A change that the head alone does not explain is checked no more often than that.
  await pass(2 * minute)
  academy().changes({ afterTalks: 0, remove: { sessionId: '4000900000000' } })
  await until(() => !isThere(), 35 * second)
  expectWhole(board)
})

test('a session that goes live is marked live, and one that has ended disappears', async () => {
  const board = await wholeBoard(academy())
  academy().changes({ afterTalks: 0, insert: { start: start - 20 * minute, name: 'On just now' } })
  await until(() => board.list()?.live.some(({ name }) => name === 'On just now'), 35 * second)
  academy().state.clock.change({ advance: 45 * minute })
  sleep(45 * minute)
  board.page.focus()
  await until(() => board.list()?.talks.every(({ name }) => name !== 'On just now'), 35 * second)
  expect(board.list()?.live.every(({ name }) => name !== 'On just now')).toBe(true)
  expect(board.trouble()).toBeUndefined()
})

test('a hidden page sends no requests; when the person comes back, the list is requested', async () => {
  const board = await wholeBoard(academy())
  const before = asked().length
  board.page.hide()
  await pass(20 * minute)
  expect(asked()).toHaveLength(before)
  board.page.show()
  await until(() => asked().length > before, second)
  await pass(9 * second)
  expect(asked()).toHaveLength(before + 1)
})
