import { expect, test } from 'vitest'
import { joinSpan, joinState } from '../../src/talks/when/join-window.ts'
import { joinWindow } from '../../src/talks/when/join-window.test-data.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard, type Board } from './board.ts'
import { match } from './fault-cases.ts'
import { configureDialect } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { minute, pass, second, sleep, start, until } from './time.ts'

const academy = academyForFile()
const [sessionId, talkId] = ['4000900000000', '40009000000001']

const talkOn = (board: Board) => board.list()?.byId.get(talkId)
const isLive = (board: Board) => board.list()?.live.some(({ id }) => id === talkId) ?? false

/** What the row of the talk offers now: its join link, and whether that is open. */
function offered(board: Board) {
  const talk = talkOn(board)
  if (!talk) return undefined
  const kind = joinState(joinSpan(talk, false, joinWindow), isLive(board), Date.now())
  return { joinUrl: talk.joinUrl, kind }
}

const open = { joinUrl: expect.stringMatching(/^https:/), kind: 'open' }

/** A board that lists a talk of one hour that starts in a minute. Its token is renewed, as the tests take longer than an hour. */
async function boardWithTalk(): Promise<Board> {
  configureDialect(academy(), 'zoho')
  const board = openBoard(academy(), await signInManually(academy()))
  await until(() => board.list()?.sessions === 33)
  academy().changes({ afterTalks: 0, insert: { start: start + minute } })
  await until(() => talkOn(board), 35 * second)
  return board
}

/** Both clocks move by `ms`, and the list is requested again. */
async function later(board: Board, ms: number) {
  academy().state.clock.change({ advance: ms })
  sleep(ms)
  const before = academy().requestedPaths('talks.json').length
  board.page.focus()
  await until(() => academy().requestedPaths('talks.json').length > before, 35 * second)
  await pass(second)
  expect(board.listError()).toBeUndefined()
}

test('D21 a talk that the academy drops when it starts keeps its row and its join link until its window is over', async () => {
  const board = await boardWithTalk()
  await later(board, 61 * second)
  academy().changes({ afterTalks: 0, remove: { sessionId } })
  await until(() => board.list()?.total === 33 && !isLive(board), 35 * second)
  expect(offered(board)).toEqual(open)
  expect(board.list()).toMatchObject({ sessions: 33, received: 33, total: 33 })
  // 14 minutes after its end.
  await later(board, 72 * minute)
  expect(offered(board)).toEqual(open)
  await later(board, 3 * minute)
  expect(offered(board)).toBeUndefined()
  expect(board.list()?.sessions).toBe(board.list()?.total)
})

test('D21 it is also kept when the whole list is read again', async () => {
  const board = await boardWithTalk()
  await later(board, 61 * second)
  await pass(2 * minute)
  const last = [...(board.list()?.sessionIds ?? [])].at(-1)
  academy().changes({ afterTalks: 0, remove: { sessionId } })
  // Another one, below the head, so that the head alone does not explain the count.
  academy().changes({ afterTalks: 0, remove: { sessionId: last } })
  await until(() => board.list()?.sessionIds.size === 32, 2 * minute)
  expect(board.list()).toMatchObject({ received: 32, total: 32 })
  expect(offered(board)).toEqual(open)
})

test('a talk that is dropped before it starts is cancelled, and disappears', async () => {
  const board = await boardWithTalk()
  academy().changes({ afterTalks: 0, insert: { start: start + 30 * minute } })
  await until(() => board.list()?.byId.has('40009000000011'), 3 * minute)
  academy().changes({ afterTalks: 0, remove: { sessionId: '4000900000001' } })
  await until(() => !board.list()?.byId.has('40009000000011'), 3 * minute)
})

test('D22 a talk that runs over stays, live and with its join link, for as long as the academy reports it as live', async () => {
  const board = await boardWithTalk()
  await later(board, 61 * second)
  academy().faults({ match, rewrite: { runningTalks: [{ talkId }] } })
  // 16 minutes after its end.
  await later(board, 75 * minute + second)
  expect(isLive(board)).toBe(true)
  expect(offered(board)).toEqual(open)
  academy().state.faults.clear()
  await until(() => !talkOn(board), 35 * second)
  expect(board.list()?.sessions).toBe(board.list()?.total)
})

test('a kept talk is the same row again if the academy lists it again, at another time', async () => {
  const board = await boardWithTalk()
  await later(board, 61 * second)
  const { timetable } = academy().state
  const sessions = timetable().list({ kind: 'academy' }, Date.now())
  academy().changes({ afterTalks: 0, remove: { sessionId } })
  await until(() => board.list()?.total === 33, 35 * second)
  timetable().change(() => [...sessions])
  academy().changes({ afterTalks: 0, reschedule: { sessionId, start: start + 90 * minute } })
  await until(() => board.list()?.total === 34, 35 * second)
  expect(talkOn(board)?.start).toBe(start + 90 * minute)
  expect(board.list()).toMatchObject({ sessions: 34, received: 34 })
  expect(board.list()?.talks.filter(({ id }) => id === talkId)).toHaveLength(1)
})
