import { minute } from '../../lib/time/units.ts'
import type { AccessToken } from './auth-state.ts'

/** The storage key of the time (epoch ms) at which the academy last refused a new token. */
const refusedKey = 'callboard-refused'
/** ms; a token younger than this is not refused because of its age */
const maxAge = 5 * minute
/** ms after a refusal in which another one counts as repeated */
const repeatedWithin = 10 * minute

/**
 * Remembers that the academy has refused `token` at `now` (epoch ms), if it is a new one. Returns whether it is the second time: then
 * another sign-in would not help.
 */
export function noteRefusal(storage: Storage, { since }: AccessToken, now: number): boolean {
  if (now - since > maxAge) return false
  const last = Number(storage.getItem(refusedKey))
  try {
    storage.setItem(refusedKey, String(now))
  } catch {
    // Storage is full: this refusal is not remembered.
  }
  return now - last < repeatedWithin
}
