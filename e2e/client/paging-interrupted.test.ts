import { expect, test } from 'vitest'
import { noor } from '../academy/people.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { adminBoard, expectNoDuplicates, isComplete } from './crawl.ts'
import { expectListError } from './outcome.ts'
import { renewals, configureDialect } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { minute, pass, second, settled, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const crawl = [0, 25, 120, 215, 310, 405, 500, 595, 690, 785]

/** A board that has loaded three pages; the response with the fourth is held until the test releases it. */
async function halfRead() {
  const release = academy().hold('si=215')
  const board = await adminBoard(academy())
  await until(() => academy().held() === 1)
  expect(board.list()).toMatchObject({ sessions: 220, total: 869 })
  return { board, release }
}

test('P14 a later page that fails removes no row, and loading resumes with it', async () => {
  academy().faults({ match: { ...match, query: { si: '120' } }, status: 500 })
  const board = await adminBoard(academy())
  await until(() => board.listError())
  expectListError(board, { kind: 'server', status: 500 })
  expect(board.list()).toMatchObject({ sessions: 125, total: 869 })
  academy().state.faults.clear()
  await until(() => isComplete(board), 5 * second)
  expect(board.listError()).toBeUndefined()
  expect(academy().starts('5')).toEqual([0, 25, 120, 120, 120, ...crawl.slice(2)])
})

test('P15 a page that needs another token is requested again with it', async () => {
  configureDialect(academy(), 'zoho')
  const record = await signInManually(academy(), noor)
  academy().faults({ match: { ...match, query: { si: '215' } }, times: 1, status: 401 })
  const board = openBoard(academy(), record, 'academy')
  await until(() => isComplete(board), 5 * second)
  expect(academy().starts('5')).toEqual([0, 25, 120, 215, ...crawl.slice(3)])
  expect(renewals(academy())).toBe(1)
  expect(board.listError()).toBeUndefined()
})

test('P16 leaving a view during loading stops its requests, and none of its rows are in the other view', async () => {
  const { board, release } = await halfRead()
  const half = board.list()
  board.show('mine')
  await until(() => isComplete(board))
  release()
  await pass(20 * second)
  expect(academy().starts('5')).toEqual([0, 25, 120])
  expect(board.list('academy')).toBe(half)
  expect(
    board.list()?.talks.every(({ members }) => members.some(({ userId }) => userId === noor.userId)),
  ).toBe(true)
})

test('P18 signing out during loading leaves no row, and sends no more requests', async () => {
  const { board, release } = await halfRead()
  const out = board.auth.signOut()
  board.leave()
  await out
  release()
  await pass(20 * minute)
  expect(board.list()).toBeUndefined()
  expect(academy().starts('5')).toEqual([0, 25, 120])
  expect(board.page.storage.length).toBe(0)
})

test('the end of the list is reached twice within 50 ms, and again during a refresh: no page is requested twice', async () => {
  const { board, release } = await halfRead()
  board.more()
  await pass(20)
  board.more()
  await pass(20)
  board.more()
  release()
  await until(() => isComplete(board))
  expect(academy().starts('5')).toEqual(crawl)
  expectNoDuplicates(board)
  const releaseHead = academy().hold('si=0')
  board.tryAgain()
  await until(() => academy().held() === 2)
  board.more()
  await pass(20)
  board.more()
  releaseHead()
  await pass(second)
  expect(academy().starts('5')).toEqual([...crawl, 0])
  expect(isComplete(board)).toBe(true)
  expectNoDuplicates(board)
})

test('P20 coming back to the page and a restored network cause no duplicate request during loading', async () => {
  const { board, release } = await halfRead()
  for (let times = 0; times < 5; times += 1) {
    board.page.focus()
    board.page.goOnline()
    await settled()
  }
  release()
  await until(() => isComplete(board), second)
  expect(academy().starts('5')).toEqual(crawl)
})
