import type { Auth } from '../../auth/auth.ts'
import { SignInError } from '../../auth/failure/sign-in-error.ts'
import type { SignInConfig } from '../../config/schema.ts'
import * as clock from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/units.ts'
import * as waits from '../../lib/wait.ts'
import { ApiError } from './api-error.ts'
import type { Body } from './body.ts'
import { createCircuit, pause } from './circuit.ts'
import { createGate } from './gate.ts'
import { get } from './get.ts'
import { isTransient } from './retry.ts'
import { createRetryBudget } from './retry-budget.ts'

/** The options of a call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** The board cannot work without the response: if the token is refused here and cannot be renewed, the sign-in ends. */
  readonly required?: boolean | undefined
  /** Limit in decoded bytes for the body. */
  readonly maxBytes?: number | undefined
}

/** Makes all calls of the page to one server. */
export interface Client {
  /** Requests `url` and returns the body. Throws `ApiError`, with `retryAt` if it is transient, or the signal's reason. */
  call(url: string, accept: string, options?: CallOptions): Promise<Body>
  /** For the button *Try again*: the next call is sent at once, even if the circuit is open. */
  tryNow(): void
}

/** The dependencies of a client; all but the first two are replaced only in tests. */
export interface ClientParts {
  readonly auth: Pick<Auth, 'withToken' | 'checkToken'>
  readonly tokenHeader: SignInConfig['tokenHeader']
  readonly request?: typeof get
  /** Epoch ms. */
  readonly now?: () => number
  /** Returns a number from 0 up to 1. */
  readonly random?: () => number
  readonly wait?: typeof waits.wait
}

/** Maximum number of retries within a call. */
const maxRetries = 2
/**
 * Whether the error is retried within the call. A timeout has taken long already, and an immediate retry after `throttled` would be
 * throttled, too.
 */
const isQuicklyRetried = ({ kind }: ApiError) => kind === 'network' || kind === 'server'
/** ms; the longest `Retry-After` that is waited for within a call */
const maxPause = 2000

const isRefusal = (error: unknown) => error instanceof ApiError && error.kind === 'unauthorized'

/**
 * Creates the client of one server, with a circuit breaker, so that a failing server gets few requests, and a retry budget, so that retries
 * do not overload it.
 */
export function createClient(parts: ClientParts): Client {
  const { auth, tokenHeader, request = get, now = clock.now, random = Math.random, wait = waits.wait } = parts
  const circuit = createCircuit(now, random)
  const gate = createGate(circuit)
  const budget = createRetryBudget()
  /** Whether the token has been checked since a required call had a response. */
  let isTokenChecked = false

  /** ms before the retry of a request; `undefined` if it is not retried. */
  function pauseBefore(error: ApiError, retries: number): number | undefined {
    const requestedDelay = Math.max(0, (error.retryAt ?? 0) - now())
    if (retries >= maxRetries || !isQuicklyRetried(error) || requestedDelay > maxPause) return undefined
    if (circuit.until() !== undefined || !budget.spend()) return undefined
    return requestedDelay + random() * 500 * 2 ** retries
  }

  async function withRetries<T>(send: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await send()
      } catch (error) {
        const ms = error instanceof ApiError ? pauseBefore(error, retries) : undefined
        if (ms === undefined) throw error
        await wait(ms, signal)
      }
    }
  }

  /**
   * Converts the failure to renew a token to an error of the call, and throws everything else. The renewal is not attempted again within
   * a minute, so an earlier retry would fail in the same way.
   */
  function asApiError(error: unknown): ApiError {
    if (error instanceof ApiError) return error
    if (!(error instanceof SignInError)) throw error
    return error.failure.kind === 'throttled'
      ? new ApiError('throttled', { retryAt: error.failure.until })
      : new ApiError('network', { retryAt: now() + minute })
  }

  /** Whether the call may succeed now with another token. Throws the signal's reason. */
  async function isTokenReplaced(error: unknown, url: string, signal?: AbortSignal): Promise<boolean> {
    if (isTokenChecked || !(error instanceof ApiError) || error.kind !== 'network') return false
    const isReplaced = await waits.unlessAborted(auth.checkToken(url), signal)
    isTokenChecked = isReplaced !== undefined
    if (isReplaced) circuit.tryNow()
    return isReplaced ?? false
  }

  return {
    async call(url, accept, { signal, required, maxBytes } = {}) {
      // Each attempt asks for the token, as it may have been replaced while the attempt waited.
      const attempt = () =>
        auth.withToken(
          ({ value }) => {
            const authorization = `${tokenHeader} ${value}`
            return gate(() => request(url, { authorization, accept, signal, maxBytes }), signal)
          },
          { isRefusal, required, signal },
        )
      budget.deposit()
      try {
        const response = await withRetries(attempt, signal).catch(async (error: unknown) => {
          if (required && (await isTokenReplaced(error, url, signal))) return attempt()
          throw error
        })
        if (!response) throw new ApiError('unauthorized')
        if (required) isTokenChecked = false
        return response
      } catch (thrown) {
        const error = asApiError(thrown)
        const later = circuit.until() ?? error.retryAt ?? now() + pause(random)
        throw error.with({ where: new URL(url).pathname, retryAt: isTransient(error) ? later : undefined })
      }
    },
    tryNow: circuit.tryNow,
  }
}
