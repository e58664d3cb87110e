import type { Auth } from '../../auth/auth.ts'
import { SignInError, type AccessToken } from '../../auth/account/auth-state.ts'
import type { SignInConfig } from '../../config/schema.ts'
import * as clock from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import * as waiting from '../../lib/wait.ts'
import { ApiError, isPassing } from './api-error.ts'
import { createCircuit, pause } from './circuit.ts'
import { createGate } from './gate.ts'
import { get } from './get.ts'
import { createRetryBudget } from './retry-budget.ts'

/** What a call may differ in. */
export interface CallOptions {
  /** The board cannot be without it: a token that is refused here, and cannot be renewed, ends the session. */
  readonly essential?: boolean
  /** Decoded bytes after which no more is read. */
  readonly largest?: number
}

/** All calls of a page to one server. */
export interface Client {
  /** The bytes behind `url`. Throws `ApiError`, with `retryAt` where the trouble may pass, or the signal's reason. */
  call(url: string, accept: string, signal?: AbortSignal, options?: CallOptions): Promise<Blob>
  /** Somebody wants to know now: the next call goes out, however long the pause was meant to be. */
  tryNow(): void
}

/** What a client is made of; all but the first two are replaced in tests alone. */
export interface ClientParts {
  readonly auth: Pick<Auth, 'token' | 'renewed' | 'tokenRefused'>
  readonly tokenHeader: SignInConfig['tokenHeader']
  readonly request?: typeof get
  /** Epoch ms. */
  readonly now?: () => number
  /** From 0 up to 1. */
  readonly random?: () => number
  readonly wait?: typeof waiting.wait
}

/** Tries after the first one, within a call. */
const quickRetries = 2
/** Soon over, or not at all: a timeout has taken long already, and asking again at once is what throttling complains of. */
const isQuick = ({ kind }: ApiError) => kind === 'network' || kind === 'server'
/** ms: a wait that the server asks for and a call can bear. */
const bearable = 2000
/** ms: what refuses a token as young as this would refuse the next one too. */
const young = 5 * 60_000

/**
 * The client of one server: a circuit, so that a server in trouble is left alone; a budget, so that trying again does not add to
 * the trouble; one renewal of the token for all calls that it was refused to, and one more try for each.
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

  /** The server has taken a token of this page's: what is on screen is somebody's. */
  let accepted = false

  async function tokenNow(signal?: AbortSignal): Promise<AccessToken> {
    const token = await auth.token(signal)
    if (!token) throw new ApiError('unauthorized')
    return token
  }

  /** Whether there is another token than the one that was refused. */
  async function isReplaced({ value, since }: AccessToken, essential?: boolean, signal?: AbortSignal) {
    if (!essential && now() - since < young && (await tokenNow(signal)).value === value) return false
    try {
      return (await waiting.unlessAborted(auth.renewed(value), signal)) !== undefined
    } catch (error) {
      signal?.throwIfAborted()
      // Asked for sooner, it is the same failure that comes back.
      const retryAt = now() + minute
      throw error instanceof SignInError && error.failure.kind === 'throttled'
        ? new ApiError('throttled', { retryAt: error.failure.until })
        : new ApiError('network', { retryAt })
    }
  }

  /** ms to wait before the same request is sent once more; `undefined` where it is not. */
  function pauseBefore(error: ApiError, retries: number): number | undefined {
    const asked = Math.max(0, (error.retryAt ?? 0) - now())
    if (retries >= quickRetries || !isQuick(error) || asked > bearable) return undefined
    if (circuit.until() !== undefined || !budget.spend()) return undefined
    return asked + random() * 500 * 2 ** retries
  }

  const call: Client['call'] = async (url, accept, signal, { essential, largest } = {}) => {
    let token = await tokenNow(signal)
    const send = () =>
      request(url, { authorization: `${tokenHeader} ${token.value}`, accept, signal, largest })
    for (let retries = 0, renewed = false; ;) {
      try {
        const answer = await gate(send, signal)
        accepted = true
        return answer
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.kind === 'unauthorized') {
          if (renewed || !(await isReplaced(token, essential, signal))) {
            if (!essential) throw error
            auth.tokenRefused(token.value, accepted)
          }
          renewed = true
        } else {
          const ms = pauseBefore(error, retries)
          if (ms === undefined) throw error
          retries += 1
          await wait(ms, signal)
        }
        token = await tokenNow(signal)
      }
    }
  }

  return {
    async call(url, ...rest) {
      budget.deposit()
      try {
        return await call(url, ...rest)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const later = circuit.until() ?? error.retryAt ?? now() + pause(random)
        throw error.with({ where: new URL(url).pathname, retryAt: isPassing(error) ? later : undefined })
      }
    },
    tryNow: circuit.tryNow,
  }
}
