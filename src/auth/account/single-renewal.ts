import { failureOf } from '../failure/failure-of.ts'
import { usableToken, heldToken, type AuthState } from './auth-state.ts'
import { SignInError, type SignInFailure } from '../failure/sign-in-error.ts'
import type { Store } from '../../lib/store.ts'

/** ms after a failed renewal during which the same token is not renewed again: Zoho blocks clients that try ten times in ten minutes */
const retryDelay = 60_000

/**
 * Creates a function that renews the token of `state` with `renew`, which puts the new token into `state`. Concurrent calls share one
 * renewal. The result is the value of the new token; `undefined` if the accounts server refuses to renew. Transient errors are thrown as
 * `SignInError`, and thrown again to callers within a minute, or until the accounts server accepts requests again. `now` returns epoch ms.
 */
export function createSingleRenewal(
  state: Pick<Store<AuthState>, 'get'>,
  renew: (refused: string) => Promise<void>,
  now: () => number,
) {
  let last: { readonly refused: string; readonly outcome: Promise<string | undefined> } | undefined
  /** Epoch ms before which `last.refused` is not renewed again; `undefined` before the first renewal, and while one is under way. */
  let notBefore: number | undefined

  async function attempt(refused: string): Promise<string | undefined> {
    let throttledUntil = 0
    try {
      await renew(refused)
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'throttled') throttledUntil = failure.until
      if (isTransient(failure)) throw new SignInError(failure)
    } finally {
      notBefore = Math.max(now() + retryDelay, throttledUntil)
    }
    return replacement(refused)
  }

  /** The value of the current token if it is not `refused`. */
  function replacement(refused: string): string | undefined {
    const value = usableToken(state.get(), now())?.value
    return value === refused ? undefined : value
  }

  return (refused: string): Promise<string | undefined> => {
    const current = replacement(refused)
    if (current !== undefined) return Promise.resolve(current)
    if (!heldToken(state.get())?.renewable) return Promise.resolve(undefined)
    const isPending = notBefore === undefined
    const isTooEarly = last?.refused === refused && now() < (notBefore ?? 0)
    if (last && (isPending || isTooEarly)) return last.outcome
    notBefore = undefined
    last = { refused, outcome: attempt(refused) }
    return last.outcome
  }
}

/** Whether a failure is transient: the accounts server did not judge the token itself. */
function isTransient({ kind }: SignInFailure): boolean {
  return ['unreachable', 'timed-out', 'throttled', 'bad-status', 'unreadable'].includes(kind)
}
