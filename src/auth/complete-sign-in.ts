import type { SignInConfig } from '../config/schema.ts'
import { SignInError } from './session.ts'
import { keyPrefix } from './stored-user.ts'
import { tabStorage } from './tab-storage.ts'
import { createUserManager } from './user-manager.ts'

/**
 * The other end of a sign-in, run by the callback page: exchanges the code for a token and says which address to go back to,
 * or hands the answer to the window that opened this one (then there is nowhere to go: the window closes).
 * `callback` is the address that the accounts server sent us to. Throws what `failureOf` understands.
 */
export async function completeSignIn(
  signIn: SignInConfig,
  base: URL,
  callback: URL,
): Promise<URL | undefined> {
  const manager = createUserManager(signIn, base)
  if (!startedHere(callback) && window.opener !== null) {
    await manager.signinPopupCallback(callback.href)
    return undefined
  }
  const user = await manager.signinRedirectCallback(callback.href)
  return returnAddress(user.state, base)
}

/** A frame keeps the state of its sign-in to itself: only a sign-in by redirect has left one in this tab. */
function startedHere(callback: URL): boolean {
  const state = callback.searchParams.get('state')
  return state !== null && tabStorage().getItem(keyPrefix + state) !== null
}

function returnAddress(state: unknown, base: URL): URL {
  const saved =
    typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined
  const address = typeof saved === 'string' && URL.canParse(saved) ? new URL(saved) : base
  if (address.origin !== base.origin) throw new SignInError({ kind: 'stale' })
  return address
}
