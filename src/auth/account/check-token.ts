import { now } from '../../lib/clock/clock.ts'
import type { AuthParts } from './auth-parts.ts'
import { heldToken } from './auth-state.ts'
import { refuseToken } from './refuse-token.ts'
import { minRenewalAge } from './with-token.ts'

/**
 * Finds out whether a call to `url` that got no response was refused: a browser hides a 401 without CORS headers, so it looks like a lost
 * connection (https://fetch.spec.whatwg.org/#cors-check). Renews the token, if that is possible and it is not new, and returns whether
 * there is another one. If the accounts server refuses, the sign-in ends. `wasAccepted` as for `refuseToken`. Never throws.
 */
export async function checkToken(
  parts: AuthParts,
  renewed: (refused: string) => Promise<string | undefined>,
  url: string,
  wasAccepted: boolean,
): Promise<boolean> {
  const token = heldToken(parts.state.get())
  const isSameOrigin = new URL(url).origin === parts.base.origin
  if (!token?.renewable || isSameOrigin || now() - token.since < minRenewalAge) return false
  try {
    const isReplaced = (await renewed(token.value)) !== undefined
    if (!isReplaced) refuseToken(parts, token.value, wasAccepted)
    return isReplaced
  } catch {
    // The accounts server cannot be reached either.
    return false
  }
}
