import { createRenewal } from '../../auth/account/renewal.ts'
import { signedInWith } from '../../auth/account/auth-state.test-data.ts'
import type { AuthState } from '../../auth/account/auth-state.ts'
import { SignInError, type SignInFailure } from '../../auth/failure/sign-in-error.ts'
import { createWithToken } from '../../auth/account/with-token.ts'
import { createStore } from '../../lib/store.ts'
import { ApiError, type ApiErrorKind } from './api-error.ts'
import { createClient } from './client.ts'

/** The list. */
export const url = 'https://academy.example/api/v4/1/talks.json?filter=1'
/** Another resource. */
export const other = 'https://academy.example/api/v4/1/tickets.json'
const hour = 3_600_000
/** Long enough for everything that is under way to come to rest; nothing here waits for a real clock. */
export const rest = () => new Promise((done) => setImmediate(done))

/** Signed in with token `value`, got at `since` (epoch ms). */
export const signedIn = (value: string, since: number): AuthState => signedInWith(value, { since })

/** A request that waits for its answer. */
export interface Asked {
  readonly url: string
  readonly token: string
  readonly answer: (outcome?: ApiError) => void
}

const refusal: SignInFailure = { kind: 'refused', code: 'invalid_grant' }

/** An academy that answers when told to, and an accounts server that has `renewals` tokens to give, and then says `noRenewal`. */
export function setUp({ renewals = 0, random = 0.5, noRenewal = refusal } = {}) {
  let now = 10 * hour
  let renewalsAtOnce = 0
  const asked: Asked[] = []
  const waits: number[] = []
  const seen = { renewals: 0, most: 0, refused: 0 }
  const state = createStore<AuthState>(signedIn('t0', 0))
  const renew = async () => {
    renewalsAtOnce += 1
    seen.renewals += 1
    seen.most = Math.max(seen.most, renewalsAtOnce)
    await rest()
    renewalsAtOnce -= 1
    if (seen.renewals > renewals) throw new SignInError(noRenewal)
    state.set(signedIn(`t${seen.renewals}`, now))
  }
  const client = createClient({
    auth: {
      withToken: createWithToken({
        state,
        renewed: createRenewal(state, renew, () => now),
        end(value) {
          const current = state.get()
          if (current.status !== 'signed-in' || current.token.value !== value) return
          seen.refused += 1
          state.set({ status: 'expired' })
        },
        now: () => now,
      }),
    },
    tokenHeader: 'Bearer',
    request: (to, { authorization, signal }) =>
      new Promise((resolve, reject) => {
        // What the caller gave up with, whatever it is.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        signal?.addEventListener('abort', () => reject(signal.reason))
        const answer = (outcome?: ApiError) => (outcome ? reject(outcome) : resolve(new Blob(['{}'])))
        asked.push({ url: to, token: authorization.replace('Bearer ', ''), answer })
      }),
    now: () => now,
    random: () => random,
    wait: async (ms, signal) => {
      waits.push(ms)
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
  const answer = async (outcome?: ApiError) => {
    await rest()
    asked.at(-1)?.answer(outcome)
    await rest()
  }
  /** The result of a call whose requests, however many, all come out like this. */
  const outcomeOf = async (result: Promise<unknown>, outcome?: ApiError): Promise<unknown> => {
    const open = new Set([result])
    void result.finally(() => open.clear())
    while (open.size > 0) {
      await rest()
      for (const one of asked) one.answer(outcome)
    }
    return result
  }
  return {
    client,
    call,
    answer,
    outcomeOf,
    asked,
    waits,
    seen,
    state,
    clock: () => now,
    go: (ms: number) => (now += ms),
  }
}

/** An error as `get` throws it. */
export const failed = (kind: ApiErrorKind, retryAt?: number) => new ApiError(kind, { status: 500, retryAt })
