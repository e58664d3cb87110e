import type { ApiError } from './api-error.ts'
import { isTransient } from './retry.ts'

/** The permission to send one request. */
export type Pass = symbol

/** The outcome of a request: a response of a working server, cancelled by the caller, or an error. */
export type Outcome = 'answered' | 'given-up' | ApiError

/** A circuit breaker between the board and a server: while it is open, no request is sent. */
export interface Circuit {
  /**
   * Returns a permission to send a request; `wait` while another request probes the server; or, while the circuit is open, the error to
   * fail with.
   */
  admit(): Pass | 'wait' | ApiError
  /** Reports the outcome of the request that was sent with `pass`. */
  settle(pass: Pass, outcome: Outcome): void
  /** Epoch ms until which no request is sent; `undefined` while the circuit is closed. */
  until(): number | undefined
  /** Sends the next request at once, as the probe. */
  tryNow(): void
}

interface Outage {
  readonly cause: ApiError
  /** Epoch ms. */
  readonly since: number
}

/** Number of consecutive failures that open the circuit. */
const maxFailures = 3
/** ms; an outage that has lasted this long is not expected to end soon, so the backoff grows. Also the longest backoff. */
const longOutage = 60_000
/** ms; a longer `Retry-After` gets no jitter, as there is no automatic retry: the person is told the time. */
const maxJitteredDelay = 120_000

/** Creates a closed circuit. `now` returns epoch ms, `random` a number from 0 up to 1. */
export function createCircuit(now: () => number, random: () => number): Circuit {
  let failures = 0
  let outage: Outage | undefined
  let openedAt = 0
  let until = 0
  let probe: Pass | undefined
  let longBackoffs = 0

  function open(cause: ApiError, since: number) {
    outage = { cause, since }
    openedAt = now()
    until = Math.max(now() + backoff(since), retryTime(cause))
  }

  function backoff(since: number): number {
    if (now() - since < longOutage) return pause(random)
    longBackoffs += 1
    // Jitter, so that the thirty devices of a class do not retry at the same time.
    return Math.min(longOutage, 4000 * 2 ** longBackoffs) * (1 - random() / 4)
  }

  /** Epoch ms before which the server does not want another request, with jitter. */
  function retryTime({ retryAt = 0 }: ApiError): number {
    const delay = retryAt - now()
    return delay > 0 && delay <= maxJitteredDelay ? retryAt + random() * Math.min(2000, delay / 10) : retryAt
  }

  function close() {
    failures = 0
    longBackoffs = 0
    outage = undefined
  }

  return {
    admit() {
      const pass = Symbol()
      if (!outage) return pass
      if (probe) return 'wait'
      // If the current time is before `openedAt`, the clock was set back, and it is not known how long ago the circuit was opened.
      if (now() >= openedAt && now() < until) return outage.cause
      probe = pass
      return pass
    },
    settle(pass, outcome) {
      const wasProbe = pass === probe
      if (wasProbe) probe = undefined
      // Responses to requests sent before the outage do not show the present state of the server.
      if (outcome === 'given-up' || (outage && !wasProbe)) return
      if (outcome === 'answered' || !isTransient(outcome)) close()
      else if (outage) open(outcome, outage.since)
      else {
        failures += 1
        if (failures >= maxFailures || outcome.kind === 'throttled') open(outcome, now())
      }
    },
    until: () => outage && until,
    tryNow() {
      until = now()
    },
  }
}

/** A backoff of 2000 to 4000 ms after a failure, with jitter. */
export const pause = (random: () => number): number => 2000 + random() * 2000
