import { ApiError } from '../../api/call/api-error.ts'
import { isTransient } from '../../api/call/retry.ts'
import { minute } from '../../lib/time/time.ts'

/** ms after a transient failure that does not say when to try again. */
const usual = minute / 2
/** ms; a longer wait is not kept in silence: the person is asked whether to go on. */
const longest = 2 * minute

/**
 * Epoch ms at which a list that failed at `failedAt` is asked for again automatically; `Infinity` where only the person can decide that.
 * Coming back to the page, or to the network, at `wokenAt` is such a decision.
 */
export function nextRetryAt(error: Error, failedAt: number, wokenAt: number): number {
  const woken = wokenAt > failedAt ? wokenAt : Infinity
  if (!isTransient(error)) return woken
  const at = error instanceof ApiError ? error.retryAt : undefined
  if (at === undefined) return Math.min(woken, failedAt + usual)
  return at - failedAt > longest ? Infinity : at
}
