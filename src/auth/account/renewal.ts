import { failureOf } from '../failure/failure-of.ts'
import { usableToken, heldToken, type AuthState } from './auth-state.ts'
import { SignInError, type SignInFailure } from '../failure/sign-in-error.ts'
import type { Store } from '../../lib/store.ts'

/** ms in which a token that could not be renewed is not tried again: Zoho blocks whoever asks ten times in ten minutes. */
const rest = 60_000

/**
 * Renews the token of `session` by `renew`, which tells the session of the new one. However many ask, one renewal is under way at a
 * time. The answer is the value of the new token; `undefined` where the accounts server says there is none to be had. What may pass
 * is thrown as `SignInError`, to whoever asks within a minute too. `now` gives epoch ms.
 */
export function createRenewal(
  state: Pick<Store<AuthState>, 'get'>,
  renew: (refused: string) => Promise<void>,
  now: () => number,
) {
  let last: { readonly refused: string; readonly outcome: Promise<string | undefined> } | undefined
  /** When the last one ended; `undefined` while it is under way. */
  let endedAt: number | undefined

  async function attempt(refused: string): Promise<string | undefined> {
    try {
      await renew(refused)
    } catch (error) {
      const failure = failureOf(error)
      if (passes(failure)) throw new SignInError(failure)
    } finally {
      endedAt = now()
    }
    return replacement(refused)
  }

  /** The token that the session has instead. */
  function replacement(refused: string): string | undefined {
    const value = usableToken(state.get(), now())?.value
    return value === refused ? undefined : value
  }

  return (refused: string): Promise<string | undefined> => {
    const other = replacement(refused)
    if (other !== undefined) return Promise.resolve(other)
    if (!heldToken(state.get())?.renewable) return Promise.resolve(undefined)
    const isUnderWay = endedAt === undefined
    const rests = last?.refused === refused && now() - (endedAt ?? 0) < rest
    if (last && (isUnderWay || rests)) return last.outcome
    endedAt = undefined
    last = { refused, outcome: attempt(refused) }
    return last.outcome
  }
}

/** Whether another try may do better: the accounts server said nothing about the token itself. */
function passes({ kind }: SignInFailure): boolean {
  return kind === 'unreachable' || kind === 'timed-out' || kind === 'throttled'
}
