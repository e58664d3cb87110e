import { expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { match } from './fault-cases.ts'
import { expectCompleteList, expectListError, expectRecovered } from './outcome.ts'
import { configureDialect, dialects, renewableBoard, renewals, revoke } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { signedIn } from './signed-in.ts'
import { minute, pass, second, sleep, until } from './time.ts'

// The API on another origin than the board. Where it does not allow that origin to read a response, the browser tells the board nothing.

const academy = academyForFile()
const hidden = { 'access-control-allow-origin': null }
/** Configures the board to call the API at its own origin. */
const moveApi = (more: object = {}) =>
  academy().state.config.order({ patch: { academy: { apiBase: academy().api }, ...more } })

/** A board of the trainer with the complete list, whose token is six minutes old. */
function boardElsewhere() {
  moveApi({ signIn: { offline: true } })
  return renewableBoard(academy())
}

/** The tokens of the list requests since the last reset of the log, oldest first. */
const tokens = () =>
  academy()
    .requests('talks.json')
    .filter(({ method }) => method === 'GET')
    .map(({ headers }) => headers.authorization)

test('T16 a 401 that CORS hides is taken for a lost connection only until the token has been checked', async () => {
  const board = await boardElsewhere()
  revoke(academy())
  academy().faults({ match, status: 401, headers: hidden, times: 3 })
  academy().state.log.clear()
  board.tryAgain()
  await until(() => tokens().length === 4 || board.listError())
  await pass(second)
  expectCompleteList(board)
  expect(renewals(academy())).toBe(1)
  const [old, , , renewed] = tokens()
  expect(tokens()).toEqual([old, old, old, renewed])
  expect(renewed).not.toBe(old)
})

test('T16 another hidden error is reported as a lost connection after one check, and signs nobody out', async () => {
  const board = await boardElsewhere()
  academy().faults({ match, status: 500, headers: hidden })
  board.tryAgain()
  await until(() => board.listError())
  expectListError(board, { kind: 'network' })
  await pass(20 * minute)
  expectListError(board, { kind: 'network' })
  expect(renewals(academy())).toBe(1)
  expect(board.list()?.sessions).toBe(33)
  expect(board.auth.state.get().status).toBe('signed-in')
  academy().state.faults.clear()
  board.tryAgain()
  await until(() => !board.listError(), second)
  expectCompleteList(board)
})

test('T16 if the accounts server refuses to renew the token, the person is asked to sign in again, and the rows stay', async () => {
  const board = await boardElsewhere()
  academy().faults(
    { match, status: 401, headers: hidden },
    { match: { path: '/token' }, body: { error: 'invalid_code' } },
  )
  board.tryAgain()
  await until(() => board.auth.state.get().status === 'expiring')
  await pass(20 * minute)
  expect(board.list()?.sessions).toBe(33)
  expect(renewals(academy())).toBe(1)
})

test('T16 a token that was only just received is not checked', async () => {
  moveApi({ signIn: { offline: true } })
  const board = openBoard(academy(), await signInManually(academy()))
  await until(() => board.list()?.sessions === 33)
  academy().faults({ match, status: 401, headers: hidden })
  board.tryAgain()
  await until(() => board.listError())
  expectListError(board, { kind: 'network' })
  expect(renewals(academy())).toBe(0)
})

test('T16 a token that cannot be renewed is not checked, and does not end the sign-in', async () => {
  moveApi()
  const lasting = openBoard(academy(), await signedIn(academy()))
  await until(() => lasting.list()?.sessions === 33)
  sleep(6 * minute)
  academy().faults({ match, status: 401, headers: hidden })
  lasting.tryAgain()
  await until(() => lasting.listError())
  expectListError(lasting, { kind: 'network' })
  expect(lasting.auth.state.get().status).toBe('signed-in')
})

test.each(dialects)(
  'T16 with the API on the origin of the board a lost connection is no question of the token, %s',
  async (dialect) => {
    configureDialect(academy(), dialect)
    const board = await renewableBoard(academy())
    academy().faults({ match, reset: true })
    board.tryAgain()
    await until(() => board.listError())
    expectListError(board, { kind: 'network' })
    expect(renewals(academy())).toBe(0)
  },
)

test('T17 a refused preflight is reported, and the board recovers', async () => {
  moveApi()
  academy().faults({ match: { ...match, method: 'OPTIONS' }, status: 403 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'network' })
  expect(tokens()).toEqual([])
  await expectRecovered(academy(), board)
})

test('S30 429 with a Retry-After that CORS does not expose waits as if there were none', async () => {
  moveApi()
  const headers = { 'Retry-After': '60', 'access-control-expose-headers': null }
  academy().faults({ match, status: 429, headers, times: 1 })
  const board = openBoard(academy(), await signedIn(academy()))
  await until(() => board.listError())
  expectListError(board, { kind: 'throttled', status: 429 })
  await until(() => board.list()?.sessions === 33, 4 * second)
  expectCompleteList(board)
})
