import type { SignInConfig } from '../../config/schema.ts'
import { minute } from '../../lib/time/units.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { forgetPending } from '../account/pending-sign-ins.ts'
import { returnKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { createUserManager, recordIn } from '../dialects/user-manager.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import type { OpenedPopup } from './open-popup.ts'
import { SignInPopup } from './popup.ts'

/** ms that the person has to sign in at the accounts server */
const signInTimeout = 10 * minute
/** ms in which the accounts server has to load its page, and to exchange a code for a token */
const deadline = 20_000

/**
 * Redirects to the accounts server; the callback page comes back to the current address. Rejects with a timeout if the page is still here
 * after `deadline`; resolves if the browser has restored it from the back/forward cache. Throws what `failureOf` understands.
 */
export async function signInByRedirect(signIn: SignInConfig, base: URL, storage: Storage): Promise<void> {
  forgetPending(storage)
  const manager = await createUserManager(signIn, base, { states: storage })
  storage.setItem(returnKey, location.href)
  const limit = AbortSignal.timeout(deadline)
  try {
    await unlessAborted(manager.signinRedirect(), limit)
  } finally {
    // The page is still here, so the attempt has ended: if the accounts server's page still came, its sign-in could not be completed.
    if (limit.aborted) window.stop()
    forgetPending(storage)
  }
}

/** Ends a sign-in by redirect from which the person has come back without an answer, with the Back button. */
export const endAbandonedRedirect = (storage: Storage): void => forgetPending(storage)

/**
 * Signs in with a popup, and returns the record of the person. `onClosed` is called when the popup seems to be closed, which does not end
 * the sign-in: see `SignInPopup`. Throws what `failureOf` understands, or the signal's reason.
 */
export async function signInByPopup(
  signIn: SignInConfig,
  base: URL,
  { window, viaRelay }: OpenedPopup,
  signal: AbortSignal,
  onClosed: () => void,
): Promise<string> {
  if (!window) throw new SignInError({ kind: 'blocked' })
  const endSignal = AbortSignal.any([signal, AbortSignal.timeout(signInTimeout)])
  const popup = new SignInPopup(window, viaRelay, endSignal, onClosed)
  const users = memoryStorage()
  const manager = await createUserManager(signIn, base, { users, popup })
  const signedIn = manager.signinPopup()
  await unlessAborted(Promise.race([popup.answered, signedIn]), endSignal)
  await unlessAborted(signedIn, AbortSignal.any([signal, AbortSignal.timeout(deadline)]))
  return recordIn(users, signIn)
}
