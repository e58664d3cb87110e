import type { Store } from '../../lib/store.ts'
import { unlessAborted } from '../../lib/wait.ts'
import type { AccessToken, AuthState } from './auth-state.ts'
import { waitForToken } from './wait-for-token.ts'

/** How a call is made with a token. */
interface TokenOptions {
  /** Whether what `call` threw means that the server did not accept the token. */
  readonly isRefusal: (error: unknown) => boolean
  /** The board cannot do without the answer: a token that is refused and cannot be replaced ends the sign-in. */
  readonly required?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a call with the token of whoever is signed in, waiting for one while they sign in again. A refused token is renewed, once for
 * all calls, and the call is made once more. `undefined` where nobody is signed in. Throws what `call` throws, `SignInError` where the
 * token could not be renewed for now, or the signal's reason.
 */
export type WithToken = <T>(
  call: (token: AccessToken) => Promise<T>,
  options: TokenOptions,
) => Promise<T | undefined>

interface Parts {
  readonly state: Pick<Store<AuthState>, 'get' | 'subscribe'>
  /** The value of the token to use instead of `refused`; `undefined` where there is none. Throws `SignInError`. */
  readonly renewed: (refused: string) => Promise<string | undefined>
  /** Ends the sign-in of a token. `wasAccepted`: a required call has succeeded on this page before. */
  readonly end: (refused: string, wasAccepted: boolean) => void
  /** Epoch ms. */
  readonly now: () => number
}

/** ms: a server that refuses a token as young as this would refuse its replacement too. */
const young = 5 * 60_000

/** `WithToken` for one sign-in. */
export function createWithToken({ state, renewed, end, now }: Parts): WithToken {
  let wasAccepted = false

  async function isReplaced({ value, since }: AccessToken, { required, signal }: TokenOptions) {
    const isYoung = now() - since < young
    if (!required && isYoung && (await waitForToken(state, signal))?.value === value) return false
    return (await unlessAborted(renewed(value), signal)) !== undefined
  }

  return async (call, options) => {
    const { isRefusal, required = false, signal } = options
    for (let isSecond = false; ; isSecond = true) {
      const token = await waitForToken(state, signal)
      if (!token) return undefined
      try {
        const answer = await call(token)
        wasAccepted ||= required
        return answer
      } catch (error) {
        if (!isRefusal(error)) throw error
        if (!isSecond && (await isReplaced(token, options))) continue
        if (!required) throw error
        end(token.value, wasAccepted)
      }
    }
  }
}
