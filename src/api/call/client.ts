import type { Auth } from '../../auth/auth.ts'
import { SignInError } from '../../auth/failure/sign-in-error.ts'
import type { SignInConfig } from '../../config/schema.ts'
import * as clock from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import * as waiting from '../../lib/wait.ts'
import { ApiError } from './api-error.ts'
import { createCircuit, pause } from './circuit.ts'
import { createGate } from './gate.ts'
import { get } from './get.ts'
import { isTransient } from './retry.ts'
import { createRetryBudget } from './retry-budget.ts'

/** What calls differ in. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** The board cannot do without the answer: a token that is refused here, and cannot be renewed, ends the sign-in. */
  readonly required?: boolean | undefined
  /** Decoded bytes after which no more is read. */
  readonly maxBytes?: number | undefined
}

/** All calls of a page to one server. */
export interface Client {
  /** The bytes behind `url`. Throws `ApiError`, with `retryAt` where it is transient, or the signal's reason. */
  call(url: string, accept: string, options?: CallOptions): Promise<Blob>
  /** The person wants to know now: the next call goes out, however long the pause was meant to be. */
  tryNow(): void
}

/** What a client is made of; all but the first two are replaced only in tests. */
export interface ClientParts {
  readonly auth: Pick<Auth, 'withToken'>
  readonly tokenHeader: SignInConfig['tokenHeader']
  readonly request?: typeof get
  /** Epoch ms. */
  readonly now?: () => number
  /** From 0 up to 1. */
  readonly random?: () => number
  readonly wait?: typeof waiting.wait
}

/** Retries within a call. */
const quickRetries = 2
/** A timeout has taken long already, and asking again at once is what throttling complains of. */
const isQuick = ({ kind }: ApiError) => kind === 'network' || kind === 'server'
/** ms: the longest wait that a server may ask for within a call. */
const longestPause = 2000

const isRefusal = (error: unknown) => error instanceof ApiError && error.kind === 'unauthorized'

/**
 * The client of one server: a circuit breaker, so that a server in trouble is left alone, and a retry budget, so that retries do not add
 * to the trouble.
 */
export function createClient(parts: ClientParts): Client {
  const {
    auth,
    tokenHeader,
    request = get,
    now = clock.now,
    random = Math.random,
    wait = waiting.wait,
  } = parts
  const circuit = createCircuit(now, random)
  const gate = createGate(circuit)
  const budget = createRetryBudget()

  /** ms to wait before the same request is sent once more; `undefined` where it is not. */
  function pauseBefore(error: ApiError, retries: number): number | undefined {
    const asked = Math.max(0, (error.retryAt ?? 0) - now())
    if (retries >= quickRetries || !isQuick(error) || asked > longestPause) return undefined
    if (circuit.until() !== undefined || !budget.spend()) return undefined
    return asked + random() * 500 * 2 ** retries
  }

  async function withRetries(send: () => Promise<Blob>, signal?: AbortSignal): Promise<Blob> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await gate(send, signal)
      } catch (error) {
        const ms = error instanceof ApiError ? pauseBefore(error, retries) : undefined
        if (ms === undefined) throw error
        await wait(ms, signal)
      }
    }
  }

  /** A token that could not be renewed is an error of the call. Asked for sooner than in a minute, the same failure would come back. */
  function asApiError(error: unknown, signal?: AbortSignal): ApiError {
    if (error instanceof ApiError) return error
    signal?.throwIfAborted()
    return error instanceof SignInError && error.failure.kind === 'throttled'
      ? new ApiError('throttled', { retryAt: error.failure.until })
      : new ApiError('network', { retryAt: now() + minute })
  }

  return {
    async call(url, accept, { signal, required, maxBytes } = {}) {
      budget.deposit()
      try {
        const answer = await auth.withToken(
          ({ value }) => {
            const authorization = `${tokenHeader} ${value}`
            return withRetries(() => request(url, { authorization, accept, signal, maxBytes }), signal)
          },
          { isRefusal, required, signal },
        )
        if (!answer) throw new ApiError('unauthorized')
        return answer
      } catch (thrown) {
        const error = asApiError(thrown, signal)
        const later = circuit.until() ?? error.retryAt ?? now() + pause(random)
        throw error.with({ where: new URL(url).pathname, retryAt: isTransient(error) ? later : undefined })
      }
    },
    tryNow: circuit.tryNow,
  }
}
