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
      'This sign-in has expired, or began in another tab. Sign in again.',
    ],
    [
      'A17 no state',
      { callback: { state: null } },
      'This sign-in has expired, or began in another tab. Sign in again.',
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
    await pass(20 * second)
    expect(statusOf(board)).toBe('signed-out')
    expect(board.page.storage.length).toBe(0)
  })
})
