import { ApiError, isPassing } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/time.ts'

/** ms after a passing failure of which the client does not say when to try again. */
const soon = 4000
/** ms after an answer that could not be read: a maintenance page passes too, but nobody says when. */
const later = minute / 2
/** ms; whoever is asked to wait longer is not kept waiting in silence, but asked whether to go on. */
const longestWait = 2 * minute

const garbled: ReadonlySet<unknown> = new Set(['not-json', 'wrong-shape', 'too-large'])

/**
 * Epoch ms at which what failed at `failedAt` is tried again by itself; `Infinity` where only a person can decide that. Coming
 * back to the page, or to the network, at `wokenAt` is such a decision.
 */
export function tryAgainAt(error: Error, failedAt: number, wokenAt: number): number {
  const woken = wokenAt > failedAt ? wokenAt : Infinity
  if (!(error instanceof ApiError)) return woken
  if (garbled.has(error.kind)) return Math.min(woken, failedAt + later)
  if (!isPassing(error)) return woken
  const at = error.retryAt ?? failedAt + soon
  return at - failedAt > longestWait ? Infinity : at
}
