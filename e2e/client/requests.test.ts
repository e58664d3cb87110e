import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { adminBoard, isComplete } from './crawl.ts'
import { loadedBoard } from './outcome.ts'
import { follow } from './renewals.ts'
import { until } from './time.ts'

const academy = academyForFile()

test('each request follows the contract, and each session is requested once, or again in an overlap', async () => {
  const board = await adminBoard(academy())
  await until(() => isComplete(board))
  await follow(board, 'tickets')
  expect(academy().starts('5')).toEqual([0, 25, 120, 215, 310, 405, 500, 595, 690, 785])
  const calls = academy().requests('')
  expect(calls[0]?.path).toBe('/api/v4/100000000/talks.json?filter=5&limit=30&si=0')
  for (const { method, path, headers } of calls) {
    expect(method).toBe('GET')
    expect(path).toMatch(
      /^\/api\/v4\/100000000\/(talks\.json\?filter=5&limit=\d+&si=\d+|session\/\d+\/tickets\.json)$/,
    )
    expect(headers).toMatchObject({
      authorization: 'Bearer token-of-60001000001',
      accept: 'application/json',
    })
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
  }
})

test('the token header is the configured one', async () => {
  academy().state.config.order({ patch: { signIn: { tokenHeader: 'Zoho-oauthtoken' } } })
  await loadedBoard(academy())
  const [call] = academy().requests('talks.json')
  expect(call?.headers.authorization).toBe('Zoho-oauthtoken token-of-60001234567')
})

test('an API on its own origin gets its requests there, and no other origin gets any', async () => {
  academy().state.config.order({ patch: { academy: { apiBase: academy().api } } })
  await loadedBoard(academy())
  // Each after its preflight.
  expect(
    academy()
      .requests('')
      .map(({ server, method }) => `${server} ${method}`),
  ).toEqual(['api OPTIONS', 'api GET', 'api OPTIONS', 'api GET'])
})
