import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard, type Board } from './board.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, settled, start, until } from './time.ts'

const academy = academyForFile()

/** A board whose list has several pages, and a request that is under way: for its head, or for a page of a verify pass. */
async function boardReading(what: 'head' | 'rest') {
  academy().state.config.order({ patch: { academy: { pageSize: 20 } } })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list()?.sessions === 33)
  academy().changes({ afterTalks: 0, insert: { start: start + 15 * minute, name: 'Put in meanwhile' } })
  const release = academy().hold(what === 'head' ? 'si=0' : '&si=15')
  await until(() => academy().held() > 0, 2 * minute)
  return { board, release, before: board.list() }
}

async function expectSilence(board: Board, release: () => void) {
  const before = board.page.sent()
  release()
  await settled()
  await pass(15 * minute)
  expect(board.page.sent()).toBe(before)
}

test.each(['head', 'rest'] as const)(
  'signing out while the %s of the list is read ends the request, and nothing of it arrives afterwards',
  async (what) => {
    const { board, release } = await boardReading(what)
    const out = board.auth.signOut()
    board.leave()
    await out
    await expectSilence(board, release)
    expect(board.list()).toBeUndefined()
    expect(board.cached()).toEqual([])
  },
)

test.each(['head', 'rest'] as const)(
  'leaving a view or an academy while the %s of its list is read ends the request, and nothing of it arrives afterwards',
  async (what) => {
    const { board, release, before } = await boardReading(what)
    board.leave()
    await expectSilence(board, release)
    expect(board.list()).toBe(before)
  },
)
