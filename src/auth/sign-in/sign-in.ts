import type { SignInConfig } from '../../config/schema.ts'
import { minute } from '../../lib/time/time.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { returnKey, userKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { createUserManager } from '../dialects/user-manager.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import type { OpenedPopup } from './open-popup.ts'
import { SignInPopup } from './popup.ts'

/** ms that the person has for name, password and codes. */
const patience = 10 * minute
/** ms in which an accounts server has to start its page, and to exchange a code for a token. */
const deadline = 20_000

/**
 * Leaves for the accounts server; the callback page comes back to the address that the page has now. Settles where the page is still
 * here after a while, or was restored by the browser. Throws what `failureOf` understands.
 */
export async function signInByRedirect(signIn: SignInConfig, base: URL, storage: Storage): Promise<void> {
  const manager = await createUserManager(signIn, base, { states: storage })
  storage.setItem(returnKey, location.href)
  await unlessAborted(manager.signinRedirect(), AbortSignal.timeout(deadline))
}

/**
 * Signs in by a popup, and answers with the record of the person. `onClosed` is called when the popup seems to be closed, which is not the
 * end: see `SignInPopup`. Throws what `failureOf` understands, or the signal's reason.
 */
export async function signInByPopup(
  signIn: SignInConfig,
  base: URL,
  { window, viaRelay }: OpenedPopup,
  signal: AbortSignal,
  onClosed: () => void,
): Promise<string> {
  if (!window) throw new SignInError({ kind: 'blocked' })
  const end = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  const popup = new SignInPopup(window, viaRelay, end, onClosed)
  const users = memoryStorage()
  const manager = await createUserManager(signIn, base, { users, popup })
  const signedIn = manager.signinPopup()
  await unlessAborted(Promise.race([popup.answered, signedIn]), end)
  await unlessAborted(signedIn, AbortSignal.timeout(deadline))
  const record = users.getItem(userKey(signIn))
  if (record === null) throw new SignInError({ kind: 'refused', code: 'no access token' })
  return record
}
