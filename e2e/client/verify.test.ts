import { expect, test, vi } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard, type Board } from './board.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, start, until } from './time.ts'

const academy = academyForFile()

/** A board whose list has several pages. */
async function boardOfPages() {
  academy().state.config.order({ patch: { academy: { pageSize: 12 } } })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.list()?.sessions === 33)
  return board
}

const removeLast = (board: Board) => {
  const sessionId = [...(board.list()?.sessionIds ?? [])].at(-1)
  academy().changes({ afterTalks: 0, remove: { sessionId } })
}

test.each([
  ['right', 0],
  ['half an hour slow', -30],
  ['half an hour fast', 30],
])(
  'with a clock that is %s, a session that is cancelled far down is gone after a few minutes, and the head is read as before',
  async (_name, minutes) => {
    vi.setSystemTime(start + minutes * minute)
    const board = await boardOfPages()
    removeLast(board)
    academy().state.log.clear()
    await until(() => board.list()?.sessions === 32, 8 * minute)
    expect(board.list()).toMatchObject({ received: 32, total: 32 })
    const heads = academy()
      .starts('1')
      .filter((si) => si === 0)
    expect(heads.length).toBeGreaterThan(4)
    const before = academy().starts('1').length
    await pass(10 * minute)
    expect(academy().starts('1').length - before).toBeLessThanOrEqual(24 + 10)
  },
)

test('a verify pass that fails is retried once a minute, and the person is told', async () => {
  const board = await boardOfPages()
  academy().faults({ match: { path: '/si=[1-9]/' }, status: 500 })
  await until(() => board.listError(), 3 * minute)
  const made = board.made()
  await pass(10 * minute)
  expect(board.made() - made).toBeLessThanOrEqual(24 + 10)
  academy().state.faults.clear()
  await until(() => !board.listError(), 2 * minute)
})
