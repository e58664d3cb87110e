import { ApiError } from '../../api/call/api-error.ts'
import { isTransient } from '../../api/call/retry.ts'
import { minute } from '../../lib/time/units.ts'

/** ms between a transient failure without `retryAt` and the retry */
const defaultDelay = minute / 2
/** ms; after a longer delay there is no automatic retry: the person is asked instead. */
const maxDelay = 2 * minute

/**
 * Epoch ms of the automatic retry of a list that failed at `failedAt`; `Infinity` if only the person can decide to retry. Coming back to
 * the page, or back online, at `wokenAt` is such a decision.
 */
export function nextRetryAt(error: Error, failedAt: number, wokenAt: number): number {
  const woken = wokenAt > failedAt ? wokenAt : Infinity
  if (!isTransient(error)) return woken
  const at = error instanceof ApiError ? error.retryAt : undefined
  if (at === undefined) return Math.min(woken, failedAt + defaultDelay)
  return at - failedAt > maxDelay ? Infinity : at
}
