import { now } from '../../lib/clock/clock.ts'
import type { AuthParts } from './auth-parts.ts'
import { heldToken } from './auth-state.ts'
import { minRenewalAge } from './with-token.ts'

/** Whether the token was replaced; `undefined` if that has not been found out. */
export type TokenCheck = boolean | undefined

/**
 * Finds out whether a call to `url` that got no response was refused: a browser hides a 401 without CORS headers, so it looks like a lost
 * connection (https://fetch.spec.whatwg.org/#cors-check). Renews the token, if it can be renewed and is not new. If the accounts server
 * refuses that, the person is asked to sign in again before the token expires, as the connection may be lost as well. Never throws.
 */
export async function checkToken(
  { state, base }: Pick<AuthParts, 'state' | 'base'>,
  renewed: (refused: string) => Promise<string | undefined>,
  url: string,
): Promise<TokenCheck> {
  const { status } = state.get()
  // While the person signs in, or has to, another token is on its way.
  if (status !== 'signed-in') return undefined
  const token = heldToken(state.get())
  if (!token?.renewable || new URL(url).origin === base.origin) return false
  if (now() - token.since < minRenewalAge) return undefined
  try {
    const isReplaced = (await renewed(token.value)) !== undefined
    const current = state.get()
    if (!isReplaced && current.status === 'signed-in' && current.token.value === token.value)
      state.set({ status: 'expiring', token: { ...token, renewable: false } })
    return isReplaced
  } catch {
    // The accounts server cannot be reached either.
    return undefined
  }
}
