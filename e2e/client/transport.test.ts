import { expect, test } from 'vitest'
import { noor } from '../academy/people.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectRecovered, expectListError, expectCompleteList } from './outcome.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, second, settled, until } from './time.ts'

const academy = academyForFile()

test('T01 a refused connection is retried twice, reported, and recovers', async () => {
  const record = await signedIn(academy())
  await academy().close()
  const board = openBoard(academy(), record)
  await until(() => board.listError())
  expectListError(board, { kind: 'network' })
  expect(board.page.sent()).toBe(3)
  expect(academy().requestedPaths('')).toEqual([])
  await academy().listen()
  await expectRecovered(academy(), board)
})

test('T05 a server without TLS at an https address is reported', async () => {
  const apiBase = academy().api.replace('http:', 'https:')
  academy().state.config.order({ patch: { academy: { apiBase } } })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'network' })
  expect(board.page.sent()).toBe(3)
  expect(academy().requestedPaths('')).toEqual([])
})

test('T12 being offline at the first load is reported, and the list loads when the network is back', async () => {
  const record = await signedIn(academy())
  await academy().close()
  const board = openBoard(academy(), record)
  board.page.goOffline()
  await until(() => board.listError())
  expectListError(board, { kind: 'offline' })
  expect(board.page.sent()).toBe(1)
  await pass(minute)
  expectListError(board, { kind: 'offline' })
  await academy().listen()
  board.page.goOnline()
  await until(() => board.list()?.sessions === 33, second)
  expectCompleteList(board)
})

test('T13 going offline in the middle of a page keeps the rows, and loading resumes with that page', async () => {
  const record = await signedIn(academy(), noor)
  const release = academy().hold('si=215')
  const board = openBoard(academy(), record, 'academy')
  await until(() => academy().held() === 1)
  board.page.goOffline()
  await academy().close()
  await until(() => board.listError())
  expectListError(board, { kind: 'offline' })
  expect(board.list()).toMatchObject({ sessions: 220, total: 869 })
  release()
  await academy().listen()
  const before = academy().starts('5').length
  board.page.goOnline()
  await until(() => board.list()?.sessions === 869)
  expect(board.listError()).toBeUndefined()
  expect(academy().starts('5').slice(before)[0]).toBe(215)
})

test('T18 a response to a board that was left changes nothing, and no more requests are sent', async () => {
  const release = academy().hold('talks.json')
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => academy().held() === 1)
  board.leave()
  await settled()
  release()
  await pass(20 * minute)
  expect(board.list()).toBeUndefined()
  expect(board.listError()).toBeUndefined()
  expect(board.page.sent()).toBe(1)
})

test('T20 if two responses arrive out of order, each view shows its own', async () => {
  const board = openBoard(academy(), await signedIn(academy(), noor))
  await until(() => board.list() && board.list()?.sessions === board.list()?.total)
  const own = board.list()
  const release = academy().hold('filter=5')
  board.show('academy')
  await until(() => academy().held() === 1)
  board.show('mine')
  await settled()
  board.show('academy')
  await until(() => academy().held() === 2)
  release()
  await until(() => board.list()?.sessions === 869)
  expect(board.list('mine')).toBe(own)
  expect(academy().starts('5').slice(0, 3)).toEqual([0, 25, 120])
})
