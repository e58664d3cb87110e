import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { adminBoard, expectNoDuplicates, isComplete, lost, expectedIds } from './crawl.ts'
import { minute, second, start, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const far = Date.UTC(2027, 11, 24)
const between = (change: object) => [1, 2, 3, 4, 5].map((afterTalks) => Object.assign({ afterTalks }, change))

test.each([
  ['P01 removals of the first session between pages', between({ remove: { index: 0 } }), 864],
  ['P03 deletions before the window', between({ remove: { index: 12 } }), 864],
  ['P04 insertions and deletions together', between({ remove: { index: 3 }, insert: { start: far } }), 869],
  [
    'P05 a session moved from the part not yet loaded into the loaded part',
    [{ afterTalks: 4, reschedule: { index: 700, start: start + 120 * minute } }],
    869,
  ],
])('%s lose no session', async (_, changes, left) => {
  academy().changes(...changes)
  const board = await adminBoard(academy())
  await until(() => lost(academy(), board, expectedIds(academy())).length === 0, second)
  expect(expectedIds(academy())).toHaveLength(left)
  expectNoDuplicates(board)
})

test('P06 if a server returns fewer than the limit, the next page starts after what it returned', async () => {
  academy().state.config.order({ patch: { academy: { pageSize: 500 } } })
  const board = await adminBoard(academy())
  await until(() => isComplete(board), second)
  expect(board.list()?.sessions).toBe(869)
  expect(academy().starts('5')).toEqual([0, 25, 120, 215, 310, 405, 500, 595, 690, 785])
})

test('P09 an empty page in the middle does not end the list', async () => {
  const rewrite = { sessions: [], talks: [] }
  academy().faults({ match: { ...match, query: { si: '215' } }, times: 1, rewrite })
  const board = await adminBoard(academy())
  await until(() => isComplete(board), second)
  expect(board.list()?.sessions).toBe(869)
  expect(lost(academy(), board, expectedIds(academy()))).toEqual([])
  expectNoDuplicates(board)
})

test('P24 with eight changes after each response, no session that stays is lost, and none is duplicated', async () => {
  const before = expectedIds(academy())
  const manyChanges = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((afterTalks) =>
    [5, 6, 7, 8].flatMap((index) => [
      { afterTalks, remove: { index } },
      { afterTalks, insert: { start: far } },
    ]),
  )
  academy().changes(...manyChanges)
  const board = await adminBoard(academy())
  await until(() => lost(academy(), board, before).length === 0, second)
  const stayed = before.filter((id) => expectedIds(academy()).includes(id))
  expect(before.length - stayed.length).toBe(36)
  expectNoDuplicates(board)
})
