import type { Store } from '../../lib/store.ts'
import { unlessAborted } from '../../lib/wait.ts'
import type { AccessToken, AuthState } from './auth-state.ts'
import { waitForToken } from './wait-for-token.ts'

/** The options of a call with a token. */
interface TokenOptions {
  /** Whether the error that `call` threw means that the server did not accept the token. */
  readonly isRefusal: (error: unknown) => boolean
  /** The board cannot work without the response: if the token is refused and cannot be renewed, the sign-in ends. */
  readonly required?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a call with the current token. If the token has expired, waits until the person has signed in again. A refused token is renewed,
 * once for all calls, and the call is retried once. `undefined` if nobody is signed in. Throws what `call` throws, `SignInError` if the
 * token cannot be renewed for a transient reason, or the signal's reason.
 */
export type WithToken = <T>(
  call: (token: AccessToken) => Promise<T>,
  options: TokenOptions,
) => Promise<T | undefined>

/** What happens to a token that was refused. */
export interface Renewals {
  /** The value of the token to use instead of `refused`; `undefined` if there is none. Throws `SignInError`. See `createSingleRenewal`. */
  renewed(refused: string): Promise<string | undefined>
  /** Ends the sign-in of a token, see `refuseToken`. `wasAccepted`: whether a required call has succeeded on this page before. */
  refuse(refused: string, wasAccepted: boolean): void
}

interface Parts {
  readonly state: Pick<Store<AuthState>, 'get' | 'subscribe'>
  /** Loaded when a token is refused. Throws `SignInError` if that is not possible. */
  readonly renewals: () => Promise<Renewals>
  /** Returns epoch ms. */
  readonly now: () => number
}

/** ms; an optional call does not renew a token younger than this, as the server would refuse the new one, too */
export const minRenewalAge = 5 * 60_000

/** Creates `WithToken` for one sign-in. */
export function createWithToken({ state, renewals, now }: Parts): WithToken {
  let wasAccepted = false

  async function isReplaced({ value, since }: AccessToken, { required, signal }: TokenOptions) {
    const isYoung = now() - since < minRenewalAge
    if (!required && isYoung && (await waitForToken(state, signal))?.value === value) return false
    const next = renewals().then(({ renewed }) => renewed(value))
    return (await unlessAborted(next, signal)) !== undefined
  }

  return async (call, options) => {
    const { isRefusal, required = false, signal } = options
    for (let isRetry = false; ; isRetry = true) {
      const token = await waitForToken(state, signal)
      if (!token) return undefined
      try {
        const response = await call(token)
        wasAccepted ||= required
        return response
      } catch (error) {
        if (!isRefusal(error)) throw error
        if (!isRetry && (await isReplaced(token, options))) continue
        if (!required) throw error
        const { refuse } = await renewals()
        refuse(token.value, wasAccepted)
      }
    }
  }
}
