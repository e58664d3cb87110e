import type { ApiError } from './api-error.ts'
import { isTransient } from './retry.ts'

/** The leave to send one request. */
export type Pass = symbol

/** How a request came out: any answer of a server that works, an error, or given up by whoever asked. */
export type Outcome = 'answered' | 'given-up' | ApiError

/** What stands between the board and a server in trouble: while it is open, nothing is sent. */
export interface Circuit {
  /** Leave to send; `wait` while one request tries how things are; the error to go by where nothing is sent. */
  admit(): Pass | 'wait' | ApiError
  /** Tells how the request that had `pass` came out. */
  settle(pass: Pass, outcome: Outcome): void
  /** Epoch ms until which nothing is sent. `undefined` while the circuit is closed. */
  until(): number | undefined
  /** The next request goes out at once, as the one that tries. */
  tryNow(): void
}

interface Outage {
  readonly cause: ApiError
  /** Epoch ms. */
  readonly since: number
}

/** Failed requests in a row that make an outage. */
const enough = 3
/** ms: an outage as long as this will not be over soon. Also the longest rest. */
const long = 60_000
/** ms: a longer wait than this, asked for by the server, is for people to decide on and is kept as it is. */
const longWait = 120_000

/** A closed circuit. `now` gives epoch ms, `random` a number from 0 up to 1. */
export function createCircuit(now: () => number, random: () => number): Circuit {
  let failures = 0
  let outage: Outage | undefined
  let openedAt = 0
  let until = 0
  let probe: Pass | undefined
  let longWaits = 0

  function open(cause: ApiError, since: number) {
    outage = { cause, since }
    openedAt = now()
    until = Math.max(now() + backoff(since), askedFor(cause))
  }

  function backoff(since: number): number {
    if (now() - since < long) return pause(random)
    longWaits += 1
    // Spread, so that a class of thirty does not knock in step.
    return Math.min(long, 4000 * 2 ** longWaits) * (1 - random() / 4)
  }

  /** Epoch ms before which the server wants to be left alone. */
  function askedFor({ retryAt = 0 }: ApiError): number {
    const asked = retryAt - now()
    return asked > 0 && asked <= longWait ? retryAt + random() * Math.min(2000, asked / 10) : retryAt
  }

  function close() {
    failures = 0
    longWaits = 0
    outage = undefined
  }

  return {
    admit() {
      const pass = Symbol('pass')
      if (!outage) return pass
      if (probe) return 'wait'
      // Before it was opened: the clock was set back, and nobody knows how long it has been.
      if (now() >= openedAt && now() < until) return outage.cause
      probe = pass
      return pass
    },
    settle(pass, outcome) {
      const tried = pass === probe
      if (tried) probe = undefined
      // What was asked for before the outage says nothing about now.
      if (outcome === 'given-up' || (outage && !tried)) return
      if (outcome === 'answered' || !isTransient(outcome)) close()
      else if (outage) open(outcome, outage.since)
      else {
        failures += 1
        if (failures >= enough || outcome.kind === 'throttled') open(outcome, now())
      }
    },
    until: () => outage && until,
    tryNow() {
      until = now()
    },
  }
}

/** ms after which it makes sense to try again something that has just failed: 2000 to 4000. */
export const pause = (random: () => number): number => 2000 + random() * 2000
