import { describe, expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard, type Board } from './board.ts'
import { expectCompleteList } from './outcome.ts'
import { popupsOf } from './popup.ts'
import { saidOf, stored, tokensAsked } from './refusal.ts'
import { configureDialect, dialects, revoke } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { advanceClock, pass, second, settled, until } from './time.ts'

const academy = academyForFile()
const isToken = { path: '/\\/token$/', method: 'POST' }
const statusOf = ({ auth }: Board) => auth.state.get().status
const failureOf = ({ auth }: Board) => {
  const state = auth.state.get()
  return state.status === 'failed' ? state.failure : undefined
}

/** A board with its rows on screen, whose sign-in has ended: the next one uses a popup. */
async function endedBoard() {
  const board = openBoard(academy(), await signInManually(academy()))
  await until(() => board.list()?.sessions === 33)
  revoke(academy())
  board.tryAgain()
  await until(() => statusOf(board) === 'expired')
  academy().state.log.clear()
  return board
}

/** Presses *Sign in*, and waits for the outcome. */
async function signInAgain(board: Board) {
  void board.auth.signIn()
  await until(() => ['signed-in', 'failed'].includes(statusOf(board)))
}

describe.each(dialects)('%s', (dialect) => {
  test('a popup signs in, and closes; what waited is requested', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy())
    await signInAgain(board)
    expect(statusOf(board)).toBe('signed-in')
    expect(opened.map(({ closed }) => closed)).toEqual([true])
    await until(() => academy().requestedPaths('talks.json').length > 0)
    expect(stored(board.page)).not.toContain('code_verifier')
  })

  test.each([
    ['a refusal', { decision: 'deny' }, 'Access was not granted. You can try again.'],
    [
      'a refusal without state',
      { decision: 'deny', callback: { state: null } },
      'Access was not granted. You can try again.',
    ],
    [
      'another error without state',
      { callback: { state: null, code: null, error: 'Call 555 0100' } },
      'The accounts server refused the sign-in. Try again.',
    ],
    [
      'A17 another state',
      { callback: { state: 'other' } },
      'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
    ],
    [
      'A17 no state',
      { callback: { state: null } },
      'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
    ],
    [
      'no code',
      { callback: { code: null } },
      'The answer of the accounts server was not accepted (no code). Try again, or ask an admin.',
    ],
    [
      'a page that never comes',
      { staysBlank: true },
      'The accounts server took too long to answer. Try again.',
    ],
  ] as const)('%s ends the attempt with a sentence, and the next one works', async (_, course, said) => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy(), course)
    await signInAgain(board)
    expect(saidOf(failureOf(board))).toBe(said)
    expect(opened.map(({ closed }) => closed)).toEqual([true])
    expect(tokensAsked(academy())).toBe(0)
    expectCompleteList(board)
    popupsOf(board, academy())
    await signInAgain(board)
    expect(statusOf(board)).toBe('signed-in')
  })

  test.each([
    ['a sign-out before the popup is used', 0],
    ['a sign-out while the person is in the popup', 1],
  ])('after %s nothing goes on in the popup', async (_, requests) => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened, visited } = popupsOf(board, academy(), { waits: true })
    void board.auth.signIn()
    if (requests > 0) await until(() => visited.length === requests)
    else while (opened.length === 0) await Promise.resolve()
    await board.auth.signOut()
    await pass(20 * second)
    expect(opened.map(({ closed }) => closed)).toEqual([true])
    expect(visited).toHaveLength(requests)
    expect(statusOf(board)).toBe('signed-out')
  })

  test('A34 a sign-out in another tab closes the popup of this one', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened, visited } = popupsOf(board, academy(), { waits: true })
    void board.auth.signIn()
    await until(() => visited.length === 1)
    board.page.receiveFromTab({ type: 'signed-out', signIn: 'one' })
    await until(() => opened.every(({ closed }) => closed))
    await pass(second)
    expect(statusOf(board)).toBe('signed-out')
  })

  test('A22 a token endpoint that stalls ends the attempt', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    popupsOf(board, academy())
    academy().faults({ match: isToken, hang: true })
    void board.auth.signIn()
    await until(() => tokensAsked(academy()) === 1)
    await advanceClock(20 * second)
    await settled()
    expect(failureOf(board)).toEqual({ kind: 'timed-out' })
  })

  test('A36 a popup that is blocked: a sentence, and the next click redirects', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    popupsOf(board, academy()).block()
    await signInAgain(board)
    expect(saidOf(failureOf(board))).toBe(
      'The sign-in window was blocked. Allow pop-ups for this page, or try once more.',
    )
    void board.auth.signIn()
    await until(() => board.page.left())
  })

  test('A37 a popup that the person closes ends the attempt within a second', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy(), { waits: true })
    void board.auth.signIn()
    await until(() => opened.length === 1)
    opened[0]?.close()
    const closedAt = Date.now()
    await until(() => failureOf(board))
    expect(Date.now() - closedAt).toBeLessThan(second)
    expect(failureOf(board)).toEqual({ kind: 'closed' })
  })

  test('A38 a popup that only looked closed answers, and a token endpoint that stalls is reported', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy(), { waits: true })
    void board.auth.signIn()
    await until(() => opened.length === 1 && statusOf(board) === 'signing-in')
    opened[0]?.close()
    await until(() => failureOf(board)?.kind === 'closed')
    academy().faults({ match: isToken, hang: true })
    await opened[0]?.signIn()
    await until(() => tokensAsked(academy()) === 1)
    await advanceClock(20 * second)
    await settled()
    expect(failureOf(board)).toEqual({ kind: 'timed-out' })
  })

  test('A37 after a closed popup the next one stays open', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy(), { waits: true })
    for (const count of [1, 2]) {
      void board.auth.signIn()
      await until(() => opened.length === count)
      if (count === 1) opened[0]?.close()
      await pass(second)
    }
    expect(opened.map(({ closed }) => closed)).toEqual([true, false])
    expect(statusOf(board)).toBe('signing-in')
  })

  test('A39 two clicks open one popup', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    const { opened } = popupsOf(board, academy())
    void board.auth.signIn()
    await signInAgain(board)
    expect(opened).toHaveLength(1)
    expect(tokensAsked(academy())).toBe(1)
  })

  test('A29 a sign-out while the code is exchanged leaves nobody signed in', async () => {
    configureDialect(academy(), dialect, {})
    const board = await endedBoard()
    popupsOf(board, academy())
    academy().faults({ match: isToken, hold: true })
    void board.auth.signIn()
    await until(() => tokensAsked(academy()) === 1)
    await board.auth.signOut()
    academy().state.faults.clear()
    // The old token, and the new one, which nobody uses.
    await until(() => academy().requestedPaths('/revo').length === 2)
    await pass(20 * second)
    expect(statusOf(board)).toBe('signed-out')
    expect(board.page.storage.length).toBe(0)
  })
})

test.each([
  [
    { rewrite: { authorization_endpoint: 'javascript:alert(1)' } },
    'was not accepted (authorization_endpoint)',
  ],
  [{ rewrite: { issuer: 'https://evil.example' } }, 'says that it is https://evil.example'],
  [{ status: 503 }, 'has a problem (status 503)'],
  [{ reset: true }, 'cannot be reached'],
])('A23 a popup closes if discovery fails (%o), and the board says why', async (fault, said) => {
  configureDialect(academy(), 'oidc', {})
  const board = await endedBoard()
  const { opened } = popupsOf(board, academy())
  academy().faults({ match: { path: '/.well-known/openid-configuration' }, ...fault })
  await signInAgain(board)
  await pass(second)
  expect(saidOf(failureOf(board))).toContain(said)
  expect(opened.map(({ closed }) => closed)).toEqual([true])
})

test('a sign-out while discovery is pending keeps the popup from going anywhere', async () => {
  configureDialect(academy(), 'oidc', {})
  const board = await endedBoard()
  const { opened, visited } = popupsOf(board, academy())
  academy().faults({ match: { path: '/.well-known/openid-configuration' }, times: 1, hold: true })
  void board.auth.signIn()
  await until(() => academy().requestedPaths('/.well-known').length === 1)
  await board.auth.signOut()
  academy().state.faults.clear()
  await pass(second)
  expect(opened.map(({ closed }) => closed)).toEqual([true])
  expect(visited).toEqual([])
})
