import { describe, expect, test, vi } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openBoard, type Board } from './board.ts'
import { expectCompleteList } from './outcome.ts'
import { saidOf } from './refusal.ts'
import { configureDialect, dialects } from './renewals.ts'
import { signInManually } from './sign-in.ts'
import { minute, pass, sleep, until } from './time.ts'
import { match } from './fault-cases.ts'

const academy = academyForFile()
const refused = { match, status: 401, body: { cause: 'INVALID_OAUTHTOKEN' } }
const talksAsked = () => academy().requestedPaths('talks.json').length
const failed = ({ auth }: Board) => {
  const state = auth.state.get()
  return state.status === 'failed' ? state.failure : undefined
}
/** The boards of a person who signs in again, in the same tab. */
async function boardAfter(before: Board | undefined) {
  const record = await signInManually(academy())
  const board = openBoard(academy(), record)
  // The tab keeps what earlier pages have stored.
  const kept = before?.page.storage.getItem('callboard-refused') ?? null
  if (kept !== null) board.page.storage.setItem('callboard-refused', kept)
  return board
}

describe.each(dialects)('%s', (dialect) => {
  test('a new token that the academy refuses: one new sign-in, then a sentence names the data centre', async () => {
    configureDialect(academy(), dialect, {})
    academy().faults(refused)
    const first = await boardAfter(undefined)
    await until(() => first.auth.state.get().status === 'expired')
    expect(talksAsked()).toBe(1)
    const second = await boardAfter(first)
    await until(() => failed(second))
    const { host } = new URL(dialect === 'zoho' ? academy().accounts : academy().issuer)
    expect(failed(second)).toEqual({ kind: 'not-accepted', server: host })
    expect(saidOf(failed(second))).toBe(
      `The academy does not accept your sign-in at ${host}. It may be in another data centre: sign out there and use another account, or ask an admin.`,
    )
    expect(second.page.storage.getItem('callboard-refused')).not.toBeNull()
    await pass(20 * minute)
    expect(talksAsked()).toBe(2)
  })

  test('full storage does not keep a refusal from ending the sign-in', async () => {
    configureDialect(academy(), dialect, {})
    const board = await boardAfter(undefined)
    await until(() => board.list()?.sessions === 33)
    vi.spyOn(board.page.storage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    academy().faults(refused)
    board.tryAgain()
    await until(() => board.auth.state.get().status === 'expired')
    expectCompleteList(board)
  })

  test('rows on screen stay, and the sentence is the same', async () => {
    configureDialect(academy(), dialect, {})
    const board = await boardAfter(undefined)
    await until(() => board.list()?.sessions === 33)
    board.page.storage.setItem('callboard-refused', String(Date.now()))
    academy().faults(refused)
    board.tryAgain()
    await until(() => failed(board))
    expect(failed(board)).toMatchObject({ kind: 'not-accepted' })
    expectCompleteList(board)
  })
})

test('an old token that is refused is only expired, also soon after a new one was refused', async () => {
  academy().faults(refused)
  const record = await signInManually(academy())
  sleep(6 * minute)
  const board = openBoard(academy(), record)
  board.page.storage.setItem('callboard-refused', String(Date.now()))
  await until(() => board.auth.state.get().status === 'expired')
})
