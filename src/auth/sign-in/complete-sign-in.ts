import type { SignInConfig } from '../../config/schema.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { SignInError } from '../account/auth-state.ts'
import { keyPrefix, returnKey, userKey } from '../account/stored-user.ts'
import { memoryStorage, tabStorage } from '../account/tab-storage.ts'
import { createUserManager } from '../dialects/user-manager.ts'
import { channelFor, isTaken } from './popup-answer.ts'

/** ms that the window which awaits the answer is given to close this one. */
const closing = 3000
/** ms in which an accounts server has to give a token for a code. */
const deadline = 20_000

/**
 * The other end of a sign-in, run by the callback page: exchanges the code for a token and says which address to go back to,
 * or hands the answer to the window that opened this one, which closes it; where nobody does, the answer was not awaited.
 * `callback` is the address that the accounts server sent us to. Throws what `failureOf` understands.
 */
export async function completeSignIn(signIn: SignInConfig, base: URL, callback: URL): Promise<URL> {
  const states = tabStorage()
  const users = memoryStorage()
  const manager = await createUserManager(signIn, base, { states, users })
  const state = callback.searchParams.get('state')
  if (!startedHere(state) && (window.opener !== null || state !== null)) {
    // Kept open, as nobody may be waiting: whoever is closes it, or says that it may close itself.
    const awaited = closedBy(state)
    await manager.signinPopupCallback(callback.href, true)
    await awaited
    throw new SignInError({ kind: 'stale' })
  }
  const signedIn = manager.signinRedirectCallback(callback.href)
  // Whatever was answered, it was for this attempt, and the next one has a state of its own.
  const over = () => states.removeItem(keyPrefix + state)
  const user = await unlessAborted(signedIn, AbortSignal.timeout(deadline)).finally(over)
  const record = users.getItem(userKey(signIn))
  if (record !== null) states.setItem(userKey(signIn), record)
  const saved: unknown = user.state
  forgetReturn()
  const isOurs = typeof saved === 'object' && saved !== null && 'returnTo' in saved
  return ownAddress(isOurs ? saved.returnTo : undefined, base)
}

/** Closes this window at a word from whoever awaits the answer and cannot close it; settles where that takes too long. */
function closedBy(state: string | null): Promise<void> {
  channelFor(state ?? undefined)?.addEventListener('message', ({ data }) => {
    if (isTaken(data)) close()
  })
  return new Promise((late) => setTimeout(late, closing))
}

/** A window keeps nothing of its sign-in: only a sign-in by redirect has left its state in this tab. */
const startedHere = (state: string | null): boolean =>
  state !== null && tabStorage().getItem(keyPrefix + state) !== null

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
