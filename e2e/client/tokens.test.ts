import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { expectListError, expectCompleteList, loadedBoard } from './outcome.ts'
import { follow, renewableBoard, renewals, revoke, configureDialect } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { signedIn } from './signed-in.ts'
import { stored } from './refusal.ts'
import { minute, pass, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const refused = { status: 401, body: { cause: 'INVALID_OAUTHTOKEN' } }
const resources = ['tickets', 'polls', 'sessionMaterials', 'certificates']
/** The tokens of the requests to `part`, oldest first. */
const tokensOf = (part: string) =>
  academy()
    .requests(part)
    .map(({ headers }) => headers.authorization)

test('S09 an expired token is renewed once for all waiting requests, and each is sent once more', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  revoke(academy())
  academy().state.log.clear()
  board.tryAgain()
  const answers = resources.map((one) => follow(board, one))
  await Promise.all([...answers, until(() => academy().requestedPaths('talks.json').length === 2)])
  expect(renewals(academy())).toBe(1)
  for (const one of [...resources, 'talks']) {
    const [old, renewed, ...more] = tokensOf(`${one}.json`)
    expect(renewed).not.toBe(old)
    expect(more).toEqual([])
  }
  expectCompleteList(board)
})

test('S10 a token that is refused again after its renewal ends the sign-in, without a loop', async () => {
  configureDialect(academy(), 'zoho')
  const record = await signInManually(academy())
  academy().faults({ match, ...refused })
  const board = openBoard(academy(), record)
  await until(() => board.auth.state.get().status === 'expired')
  // The academy has never accepted the token, so there is no board to keep on screen.
  expect(board.auth.state.get()).toEqual({ status: 'expired' })
  expect(stored(board.page)).toMatch(/^\d+$/)
  board.leave()
  await pass(20 * minute)
  expect(academy().requestedPaths('talks.json')).toHaveLength(2)
  expect(renewals(academy())).toBe(1)
})

test('S10 rows on screen stay, and the requests wait for a new sign-in', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  const before = board.list()
  academy().faults({ match, ...refused })
  academy().state.log.clear()
  board.tryAgain()
  await until(() => board.auth.state.get().status === 'expired')
  await pass(20 * minute)
  expect(board.list()).toBe(before)
  expect(academy().requestedPaths('talks.json')).toHaveLength(2)
  expect(renewals(academy())).toBe(1)
})

test('S11 a request sent with the old token and refused late is sent again with the new one', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  revoke(academy())
  const release = academy().hold('tickets.json')
  const late = follow(board, 'tickets')
  await until(() => academy().held() === 1)
  await Promise.all([follow(board, 'polls'), until(() => tokensOf('polls.json').length === 2)])
  release()
  await late
  const [old, renewed] = tokensOf('polls.json')
  expect(tokensOf('tickets.json')).toEqual([old, renewed])
  expect(renewals(academy())).toBe(1)
})

test('S13 a missing permission causes no sign-out and no token renewal', async () => {
  configureDialect(academy(), 'zoho')
  const record = await signInManually(academy())
  const headers = { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' }
  academy().faults({ match, status: 401, headers, body: {} })
  const board = openBoard(academy(), record)
  await until(() => board.listError())
  await pass(20 * minute)
  expectListError(board, { kind: 'missing-scope', status: 401 })
  expect(board.auth.state.get().status).toBe('signed-in')
  expect(academy().requestedPaths('talks.json')).toHaveLength(1)
  expect(renewals(academy())).toBe(0)
})

test('S14 the admins’ view is refused to others, who get their own view', async () => {
  const board = openBoard(academy(), await signedIn(academy()), 'academy')
  await until(() => board.listError())
  expectListError(board, { kind: 'forbidden', status: 403, code: 'UNAUTHORISED' })
  board.show('mine')
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
})

test('S16 a link that leads to nothing is not found, and the list is unaffected', async () => {
  const board = await loadedBoard(academy())
  academy().faults({ match: { path: 'tickets.json' }, status: 404 })
  await expect(follow(board, 'tickets')).rejects.toMatchObject({ kind: 'not-found', status: 404 })
  expect(academy().requestedPaths('tickets.json')).toHaveLength(1)
  expectCompleteList(board)
})

test('a refused token of an optional request does not end the sign-in', async () => {
  const board = await loadedBoard(academy())
  academy().faults({ match: { path: 'tickets.json' }, ...refused })
  await expect(follow(board, 'tickets')).rejects.toMatchObject({ kind: 'unauthorized', status: 401 })
  expect(board.auth.state.get().status).toBe('signed-in')
  expectCompleteList(board)
})
