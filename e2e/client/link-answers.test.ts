import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createQueryClient } from '../../src/app/query/query-client.ts'
import { resourceAt } from '../../src/drawer/resource/resource-query.ts'
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

test('D19 an answer without data, as older APIs send it, says that there is nothing', async () => {
  const { api, list } = await loadedBoard(academy())
  academy().faults({ match, body: { response: { nodata: { code: '4422' } } } })
  const href = api.guard(`/api/v4/${api.orgId}/session/${list()?.talks[0]?.sessionId}/tickets.json`)
  expect(
    href && (await createQueryClient().fetchInfiniteQuery(resourceAt(api, href, undefined))).pages,
  ).toEqual([null])
})

test('B42 an answer of a link has a limit of its own, smaller than that of the list', async () => {
  const { api, list } = await loadedBoard(academy())
  const bodyBase64 = gzipSync(`"${'x'.repeat(17 * 1024 * 1024)}"`).toString('base64')
  academy().faults({ match, bodyBase64, headers: { 'content-encoding': 'gzip' } })
  const href = api.guard(`/api/v4/${api.orgId}/session/${list()?.talks[0]?.sessionId}/tickets.json`)
  const answer = href && createQueryClient().fetchInfiniteQuery(resourceAt(api, href, undefined))
  await expect(answer).rejects.toMatchObject({ kind: 'too-large' })
})

test('a 204 says that there is nothing', async () => {
  const board = await loadedBoard(academy())
  academy().faults({ match, status: 204 })
  expect(await follow(board, 'tickets')).toBeNull()
})
