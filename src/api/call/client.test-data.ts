import type { TokenCheck } from '../../auth/account/check-token.ts'
import { createSingleRenewal } from '../../auth/account/single-renewal.ts'
import { signedInWith } from '../../auth/account/auth-state.test-data.ts'
import type { AuthState } from '../../auth/account/auth-state.ts'
import { SignInError, type SignInFailure } from '../../auth/failure/sign-in-error.ts'
import { createWithToken } from '../../auth/account/with-token.ts'
import { createStore } from '../../lib/store.ts'
import { ApiError, type ApiErrorKind } from './api-error.ts'
import { createClient } from './client.ts'

/** The URL of the list. */
export const url = 'https://academy.example/api/v4/1/talks.json?filter=1'
/** The URL of another resource. */
export const other = 'https://academy.example/api/v4/1/tickets.json'
const emptyObject = { status: 200, bytes: new TextEncoder().encode('{}'), type: 'application/json' }
const hour = 3_600_000
/** Resolves when all pending promises have settled; nothing in these tests waits for a real timer. */
export const rest = () => new Promise((done) => setImmediate(done))

/** Signed in with token `value`, received at `since` (epoch ms). */
export const signedIn = (value: string, since: number): AuthState => signedInWith(value, { since })

/** A pending request. */
export interface Asked {
  readonly url: string
  readonly token: string
  readonly answer: (outcome?: Error) => void
}

const refusal: SignInFailure = { kind: 'refused', code: 'invalid_grant' }

/**
 * A client with a simulated academy, whose responses the test sends, and a simulated accounts server, which grants `renewals` tokens and
 * then fails with `noRenewal`.
 */
export function setUp({
  renewals = 0,
  random = 0.5,
  noRenewal = refusal,
  check = async (): Promise<TokenCheck> => false,
} = {}) {
  let now = 10 * hour
  let renewalsAtOnce = 0
  const requests: Asked[] = []
  const delays: number[] = []
  const seen = { renewals: 0, maxAtOnce: 0, refused: 0, checks: 0 }
  const state = createStore<AuthState>(signedIn('t0', 0))
  const renew = async () => {
    renewalsAtOnce += 1
    seen.renewals += 1
    seen.maxAtOnce = Math.max(seen.maxAtOnce, renewalsAtOnce)
    await rest()
    renewalsAtOnce -= 1
    if (seen.renewals > renewals) throw new SignInError(noRenewal)
    state.set(signedIn(`t${seen.renewals}`, now))
  }
  const renewed = createSingleRenewal(state, renew, () => now)
  const client = createClient({
    auth: {
      checkToken() {
        seen.checks += 1
        return check()
      },
      withToken: createWithToken({
        state,
        renewals: async () => ({
          renewed,
          refuse(value) {
            const current = state.get()
            if (current.status !== 'signed-in' || current.token.value !== value) return
            seen.refused += 1
            state.set({ status: 'expired' })
          },
        }),
        now: () => now,
      }),
    },
    tokenHeader: 'Bearer',
    request: (to, { authorization, signal }) =>
      new Promise((resolve, reject) => {
        // The caller chose the abort reason; it need not be an `Error`.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        signal?.addEventListener('abort', () => reject(signal.reason))
        const answer = (outcome?: Error) => (outcome ? reject(outcome) : resolve(emptyObject))
        requests.push({ url: to, token: authorization.replace('Bearer ', ''), answer })
      }),
    now: () => now,
    random: () => random,
    wait: async (ms, signal) => {
      delays.push(ms)
      now += ms
      await rest()
      signal?.throwIfAborted()
    },
  })
  const call = (to = url, required = false, signal?: AbortSignal) =>
    client.call(to, 'application/json', { signal, required }).then(
      () => 'ok',
      (error: unknown) => error,
    )
  const answer = async (outcome?: Error) => {
    await rest()
    requests.at(-1)?.answer(outcome)
    await rest()
  }
  /** The result of a call whose requests all have the same outcome. */
  const outcomeOf = async (result: Promise<unknown>, outcome?: ApiError): Promise<unknown> => {
    const open = new Set([result])
    void result.finally(() => open.clear())
    while (open.size > 0) {
      await rest()
      for (const one of requests) one.answer(outcome)
    }
    return result
  }
  return {
    client,
    call,
    answer,
    outcomeOf,
    requests,
    delays,
    seen,
    state,
    clock: () => now,
    advance: (ms: number) => (now += ms),
  }
}

/** An error like those that `get` throws. */
export const failed = (kind: ApiErrorKind, retryAt?: number) => new ApiError(kind, { status: 500, retryAt })
