import { describe, expect, test, vi } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import type { Board } from './board.ts'
import { expectCompleteList } from './outcome.ts'
import { saidOf, stored } from './refusal.ts'
import { dialects, follow, renewableBoard, renewals, revoke, configureDialect } from './renewals.ts'
import { minute, pass, second, sleep, until } from './time.ts'

const academy = academyForFile()
const isToken = { path: '/\\/token$/', method: 'POST' }
const statusOf = ({ auth }: Board) => auth.state.get().status

/** Half a minute before the token expires, the person comes back to the page. */
function advanceToExpiry(board: Board): void {
  sleep(53.5 * minute)
  board.page.focus()
}

describe.each(dialects)('%s', (dialect) => {
  test('A26 fifty refused requests cause one renewal, and every request gets its response', async () => {
    configureDialect(academy(), dialect)
    const board = await renewableBoard(academy())
    revoke(academy())
    const resources = ['tickets', 'polls', 'sessionMaterials', 'certificates', 'siteSettings']
    const calls = Array.from({ length: 50 }, (_, n) => follow(board, resources[n % 5] ?? ''))
    await Promise.all([...calls, until(() => academy().requestedPaths('/session/').length === 100)])
    expect(renewals(academy())).toBe(1)
    expectCompleteList(board)
  })

  test('a token is renewed once before it expires, and so is the next one', async () => {
    configureDialect(academy(), dialect)
    const board = await renewableBoard(academy())
    const first = stored(board.page)
    advanceToExpiry(board)
    await until(() => stored(board.page) !== first)
    expect(renewals(academy())).toBe(1)
    sleep(58 * minute)
    board.page.focus()
    await pass(10 * second)
    expect(renewals(academy())).toBe(1)
    sleep(minute)
    board.page.focus()
    await until(() => renewals(academy()) === 2)
    expect(statusOf(board)).toBe('signed-in')
  })

  test('A32 a clock that jumps causes no flood of renewals', async () => {
    configureDialect(academy(), dialect)
    const board = await renewableBoard(academy())
    sleep(24 * 60 * minute)
    board.page.focus()
    await until(() => renewals(academy()) === 1)
    for (let n = 0; n < 10; n += 1) {
      await pass(minute)
      board.page.focus()
    }
    expect(renewals(academy())).toBe(1)
    expectCompleteList(board)
  })
})

test('A28 if the renewal’s response is lost together with the new token, the person has to sign in, and nothing else happens', async () => {
  configureDialect(academy(), 'oidc')
  const board = await renewableBoard(academy())
  academy().faults({ match: isToken, times: 1, cutAfterBytes: 0 })
  advanceToExpiry(board)
  await until(() => statusOf(board) === 'expired')
  await pass(20 * minute)
  expect(renewals(academy())).toBeLessThanOrEqual(3)
  expect(statusOf(board)).toBe('expired')
})

test('A29 a renewal in flight at sign-out stores nothing, and its token is revoked', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  const release = academy().hold('/oauth/v2/token')
  advanceToExpiry(board)
  await until(() => academy().held() === 1)
  const out = board.auth.signOut()
  release()
  await Promise.all([out, until(() => academy().requestedPaths('/revoke').length >= 3)])
  await pass(20 * minute)
  expect(board.page.storage.length).toBe(0)
  expect(statusOf(board)).toBe('signed-out')
  expect(board.list()).toBeUndefined()
})

test('signing out leaves no timer behind that would keep the tokens in memory', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  const [set, clear] = [vi.spyOn(globalThis, 'setInterval'), vi.spyOn(globalThis, 'clearInterval')]
  const out = board.auth.signOut()
  await Promise.all([out, until(() => academy().requestedPaths('/revo').length >= 2)])
  await pass(minute)
  expect(set).toHaveBeenCalled()
  const cleared = new Set<unknown>(clear.mock.calls.map(([timer]) => timer))
  expect(set.mock.results.filter(({ value }) => !cleared.has(value))).toEqual([])
})

test('A33 a renewal that returns another person’s token ends the sign-in, with a message', async () => {
  configureDialect(academy(), 'oidc')
  const board = await renewableBoard(academy())
  academy().faults({ match: isToken, idToken: { claims: { sub: 'other' } } })
  advanceToExpiry(board)
  await until(() => statusOf(board) === 'failed')
  const session = board.auth.state.get()
  expect(session).toEqual({ status: 'failed', failure: { kind: 'somebody-else' } })
  expect(session.status === 'failed' && saidOf(session.failure)).toBe(
    'The accounts server answered for another person, so you were signed out. Sign in again.',
  )
  expect(board.list()).toBeUndefined()
  expect(board.page.storage.length).toBe(0)
})

test.each([
  ['of an earlier sign-in', { claims: { auth_time: 1 } }],
  ['of another party', { claims: { azp: 'other' } }],
  ['signed by another key', { sign: 'other-key' }],
])(
  'a renewal with an ID token %s is not repeated, and is not taken for a server that cannot be reached',
  async (_, idToken) => {
    configureDialect(academy(), 'oidc')
    const board = await renewableBoard(academy())
    academy().faults({ match: isToken, idToken })
    advanceToExpiry(board)
    await until(() => statusOf(board) === 'expiring')
    expectCompleteList(board)
    await until(() => statusOf(board) === 'expired')
    expect(renewals(academy())).toBe(1)
  },
)

test('a renewal that is refused with status 200 leaves the valid token in use until it expires', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  academy().faults({ match: isToken, status: 200, body: { error: 'invalid_code' } })
  advanceToExpiry(board)
  await until(() => statusOf(board) === 'expiring')
  expectCompleteList(board)
  expect(stored(board.page)).toContain('access_token')
  await until(() => statusOf(board) === 'expired')
  expect(renewals(academy())).toBe(1)
})

test('a renewal that cannot be sent is reported once the token has expired, and retried', async () => {
  configureDialect(academy(), 'zoho')
  const board = await renewableBoard(academy())
  academy().faults({ match: isToken, times: 1, status: 503 })
  sleep(120 * minute)
  board.page.focus()
  await until(() => statusOf(board) === 'failed')
  expect(board.auth.state.get()).toMatchObject({ failure: { kind: 'unreadable' } })
  await until(() => statusOf(board) === 'signed-in', 2 * minute)
  await until(() => !board.listError(), 2 * minute)
  expectCompleteList(board)
})
