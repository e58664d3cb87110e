import type { SignInConfig } from '../../config/schema.ts'
import { minute } from '../../lib/time/time.ts'
import { unlessAborted } from '../../lib/wait.ts'
import type { OpenedWindow } from './open-popup.ts'
import { SignInWindow } from './popup.ts'
import { SignInError } from '../account/auth-state.ts'
import { returnKey, userKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { createUserManager } from '../dialects/user-manager.ts'

/** ms that somebody has for names, passwords and codes. */
const patience = 10 * minute
/** ms that an accounts server has to begin with its page, and to give a token for a code. */
const deadline = 20_000

/**
 * Leaves for the accounts server with this very page, which comes back to the address it has now. Settles where the page is still
 * here after a while, or was brought back as it was. Throws what `failureOf` understands.
 */
export async function signInByRedirect(signIn: SignInConfig, base: URL, storage: Storage): Promise<void> {
  const manager = await createUserManager(signIn, base, { states: storage })
  storage.setItem(returnKey, location.href)
  const leaving = manager.signinRedirect({ state: { returnTo: location.href } })
  await unlessAborted(leaving, AbortSignal.timeout(deadline))
}

/**
 * Signs in by a window, and answers with the record of whoever it was. `onClosed` is told when the window seems to be gone, which is
 * not the end: see `SignInWindow`. Throws what `failureOf` understands, or the reason of `signal`.
 */
export async function signInByWindow(
  signIn: SignInConfig,
  base: URL,
  { window, viaRelay }: OpenedWindow,
  signal: AbortSignal,
  onClosed: () => void,
): Promise<string> {
  if (!window) throw new SignInError({ kind: 'blocked' })
  const ends = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  const popup = new SignInWindow(window, viaRelay, ends, onClosed)
  const users = memoryStorage()
  const manager = await createUserManager(signIn, base, { users, popup })
  const signedIn = manager.signinPopup()
  await unlessAborted(Promise.race([popup.answered, signedIn]), ends)
  await unlessAborted(signedIn, AbortSignal.timeout(deadline))
  const record = users.getItem(userKey(signIn))
  if (record === null) throw new SignInError({ kind: 'refused', code: 'no access token' })
  return record
}
