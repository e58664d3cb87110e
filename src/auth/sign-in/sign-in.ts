import type { SignInConfig } from '../../config/schema.ts'
import { minute } from '../../lib/time/units.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { forgetPending } from '../account/pending-sign-ins.ts'
import { returnKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { recordIn } from '../dialects/record-in.ts'
import { createUserManager, revoke } from '../dialects/user-manager.ts'
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
  const limit = AbortSignal.timeout(deadline)
  try {
    const manager = await unlessAborted(createUserManager(signIn, base, { states: storage }), limit)
    storage.setItem(returnKey, location.href)
    await unlessAborted(manager.signinRedirect(), limit)
  } finally {
    // The page is still here, so the attempt has ended: if the accounts server's page still came, its sign-in could not be completed.
    if (limit.aborted) window.stop()
    forgetPending(storage)
  }
}

/** What a sign-in by popup reports while it goes on. */
export interface PopupEvents {
  /** The popup seems to be closed, which does not end the sign-in: see `SignInPopup`. */
  onClosed(): void
  /** The popup has answered; the code has yet to be exchanged for a token. */
  onAnswered(): void
}

/** Signs in with a popup, and returns the record of the person. Throws what `failureOf` understands, or the signal's reason. */
export async function signInByPopup(
  signIn: SignInConfig,
  base: URL,
  { window, viaRelay }: OpenedPopup,
  signal: AbortSignal,
  { onClosed, onAnswered }: PopupEvents,
): Promise<string> {
  if (!window) throw new SignInError({ kind: 'blocked' })
  const endSignal = AbortSignal.any([signal, AbortSignal.timeout(signInTimeout)])
  const popup = new SignInPopup(window, viaRelay, endSignal, onClosed)
  const inTime = () => AbortSignal.any([signal, AbortSignal.timeout(deadline)])
  const users = memoryStorage()
  let signedIn: Promise<unknown> | undefined
  try {
    const manager = await unlessAborted(createUserManager(signIn, base, { users, popup }), inTime())
    signedIn = manager.signinPopup()
    await unlessAborted(Promise.race([popup.answered, signedIn]), endSignal)
    onAnswered()
    await unlessAborted(signedIn, inTime())
    return recordIn(users, signIn)
  } catch (error) {
    // The person has signed out meanwhile: a token that still arrives is revoked.
    if (signal.aborted)
      void signedIn?.then(() => revoke(signIn, base, recordIn(users, signIn))).catch(() => {})
    throw error
  } finally {
    popup.close()
  }
}
