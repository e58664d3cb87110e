import type { SignInConfig } from '../../config/schema.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { keyPrefix, returnKey, userKey } from '../account/stored-user.ts'
import { memoryStorage, tabStorage } from '../account/tab-storage.ts'
import { createUserManager } from '../dialects/user-manager.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { channelFor, isTaken } from './popup-answer.ts'

/** ms that the window which awaits the answer is given to close this one. */
const closing = 3000
/** ms in which an accounts server has to exchange the code for a token. */
const deadline = 20_000

/**
 * The end of a sign-in, run by the callback page. After a redirect: exchanges the code for a token and answers with the address to go
 * back to. In a popup: hands the answer to the window that opened it, which closes the popup. `callback` is the address that the accounts
 * server redirected to. Throws what `failureOf` understands; `stale` where nobody awaits the answer.
 */
export async function completeSignIn(signIn: SignInConfig, base: URL, callback: URL): Promise<URL> {
  const states = tabStorage()
  const users = memoryStorage()
  const manager = await createUserManager(signIn, base, { states, users })
  const state = callback.searchParams.get('state')
  if (!isOfThisTab(state) && (window.opener !== null || state !== null)) {
    // Not closed at once: the opener closes it, or says that it may close itself. If neither happens, nobody awaits the answer.
    const awaited = closedBy(state)
    await manager.signinPopupCallback(callback.href, true)
    await awaited
    throw new SignInError({ kind: 'stale' })
  }
  const signedIn = manager.signinRedirectCallback(callback.href)
  // Whatever the answer is: the next sign-in has a state of its own.
  const forgetState = () => states.removeItem(keyPrefix + state)
  await unlessAborted(signedIn, AbortSignal.timeout(deadline)).finally(forgetState)
  const record = users.getItem(userKey(signIn))
  if (record !== null) states.setItem(userKey(signIn), record)
  return takeReturnAddress(base)
}

/** Closes this window when whoever awaits the answer has it and cannot close it; settles where that takes too long. */
function closedBy(state: string | null): Promise<void> {
  channelFor(state ?? undefined)?.addEventListener('message', ({ data }) => {
    if (isTaken(data)) close()
  })
  return new Promise((late) => setTimeout(late, closing))
}

/** A popup keeps its state in the window that opened it: only a redirect has left its state in this tab. */
const isOfThisTab = (state: string | null): boolean =>
  state !== null && tabStorage().getItem(keyPrefix + state) !== null

/** The address at which the last sign-in of this tab began; `base` where that is not known. Never of another origin, whatever was stored. */
export function takeReturnAddress(base: URL): URL {
  const storage = tabStorage()
  const saved = storage.getItem(returnKey)
  storage.removeItem(returnKey)
  const address = saved !== null && URL.canParse(saved) ? new URL(saved) : base
  return address.origin === base.origin ? address : base
}
