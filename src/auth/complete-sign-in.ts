import type { SignInConfig } from '../config/schema.ts'
import { SignInError } from './session.ts'
import { keyPrefix, returnKey } from './stored-user.ts'
import { tabStorage } from './tab-storage.ts'
import { createUserManager } from './user-manager.ts'

/** ms that the window which opened this one is given to close it. */
const closing = 3000

/**
 * The other end of a sign-in, run by the callback page: exchanges the code for a token and says which address to go back to,
 * or hands the answer to the window that opened this one, which closes it; where nobody does, the answer was not awaited.
 * `callback` is the address that the accounts server sent us to. Throws what `failureOf` understands.
 */
export async function completeSignIn(signIn: SignInConfig, base: URL, callback: URL): Promise<URL> {
  const manager = createUserManager(signIn, base)
  if (!startedHere(callback) && window.opener !== null) {
    await manager.signinPopupCallback(callback.href)
    await new Promise((late) => setTimeout(late, closing))
    throw new SignInError({ kind: 'stale' })
  }
  const user = await manager.signinRedirectCallback(callback.href)
  const state: unknown = user.state
  const saved =
    typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined
  forgetReturn()
  return ownAddress(saved, base)
}

/** A frame keeps the state of its sign-in to itself: only a sign-in by redirect has left one in this tab. */
function startedHere(callback: URL): boolean {
  const state = callback.searchParams.get('state')
  return state !== null && tabStorage().getItem(keyPrefix + state) !== null
}

/** The address that the last sign-in was begun at, for a way back where it came to nothing. */
export function takeReturn(base: URL): URL {
  const saved = tabStorage().getItem(returnKey)
  forgetReturn()
  return ownAddress(saved, base)
}

const forgetReturn = () => tabStorage().removeItem(returnKey)

/** Nobody is sent to another origin, whatever was saved. */
function ownAddress(saved: unknown, base: URL): URL {
  const address = typeof saved === 'string' && URL.canParse(saved) ? new URL(saved) : base
  return address.origin === base.origin ? address : base
}
