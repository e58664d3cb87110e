import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { loadedBoard } from './outcome.ts'
import { follow } from './renewals.ts'

const academy = academyForFile()
const match = { path: 'tickets' }

test.each([
  ['nothing', ''],
  ['white space', ' \r\n'],
])('a 200 with %s cannot be read', async (_, body) => {
  const board = await loadedBoard(academy())
  academy().faults({ match, body })
  await expect(follow(board, 'tickets')).rejects.toMatchObject({ kind: 'not-json' })
})

test('a 204 says that there is nothing', async () => {
  const board = await loadedBoard(academy())
  academy().faults({ match, status: 204 })
  expect(await follow(board, 'tickets')).toBeNull()
})
