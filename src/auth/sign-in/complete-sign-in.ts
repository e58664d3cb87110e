import type { SignInConfig } from '../../config/schema.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { forgetPending, hasPending, isPending } from '../account/pending-sign-ins.ts'
import { returnKey, userKey } from '../account/stored-user.ts'
import { memoryStorage, outlivesPage, tabStorage } from '../account/tab-storage.ts'
import { recordIn } from '../dialects/record-in.ts'
import { createUserManager } from '../dialects/user-manager.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { channelFor, isReceipt } from './popup-answer.ts'
import { statelessRefusal } from './stateless-refusal.ts'

/** ms in which the opener has to close this popup */
const closeTimeout = 3000
/** ms for everything that the exchange of the code for a token needs: discovery, the exchange, keys, user info */
const deadline = 20_000

/**
 * Completes a sign-in on the callback page. After a redirect: exchanges the code for a token and returns the address to go back to. In a
 * popup: sends the response to the window that opened it, which closes the popup. `callback` is the URL that the accounts server redirected
 * to. Nothing in it is believed unless this tab, or the window that opened it, has started a sign-in with its `state`. Throws what
 * `failureOf` understands; `stale` if no window waits for the response.
 */
export async function completeSignIn(signIn: SignInConfig, base: URL, callback: URL): Promise<URL> {
  const storage = tabStorage()
  const users = memoryStorage()
  const limit = AbortSignal.timeout(deadline)
  const state = callback.searchParams.get('state') || null
  const refusal = statelessRefusal(callback)
  const isOfThisTab = state === null ? refusal && hasPending(storage) : isPending(storage, state)
  if (!isOfThisTab) {
    if (window.opener !== null || state !== null) {
      // The popup does not close itself at once: the opener closes it, or confirms that it may close itself. If neither happens, no window
      // waits for the response.
      const closeAttempt = waitForClose(state)
      const manager = await unlessAborted(createUserManager(signIn, base), limit)
      await manager.signinPopupCallback(callback.href, true)
      await closeAttempt
    }
    if (outlivesPage(storage)) throw new SignInError({ kind: 'stale' })
    forgetPendingInFullStorage()
    throw new SignInError({ kind: 'no-storage' })
  }
  try {
    if (refusal) throw new SignInError(refusal)
    const manager = await unlessAborted(createUserManager(signIn, base, { states: storage, users }), limit)
    await unlessAborted(manager.signinRedirectCallback(callback.href), limit)
  } finally {
    // Whatever the outcome: the next sign-in has its own state and verifier.
    forgetPending(storage)
  }
  storage.setItem(userKey(signIn), recordIn(users, signIn))
  return takeReturnAddress(base)
}

/** What is in full storage can be removed all the same. */
function forgetPendingInFullStorage() {
  try {
    forgetPending(sessionStorage)
  } catch {
    // It is forbidden, so there is nothing in it.
  }
}

/**
 * Closes this popup when the window that waits for the response confirms that it has received it. Resolves after the timeout if that does
 * not happen.
 */
function waitForClose(state: string | null): Promise<void> {
  channelFor(state ?? undefined)?.addEventListener('message', ({ data }) => {
    if (isReceipt(data)) close()
  })
  return new Promise((resolve) => setTimeout(resolve, closeTimeout))
}

/**
 * Removes and returns the address at which the last sign-in of this tab was started; `base` if it is not known or, as storage may be
 * tampered with, of another origin.
 */
export function takeReturnAddress(base: URL): URL {
  const storage = tabStorage()
  const saved = storage.getItem(returnKey)
  storage.removeItem(returnKey)
  const address = saved !== null && URL.canParse(saved) ? new URL(saved) : base
  return address.origin === base.origin ? address : base
}
