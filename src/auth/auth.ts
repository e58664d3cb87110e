import type { SignInConfig } from '../config/schema.ts'
import { SignInError, type SignInFailure } from './failure/sign-in-error.ts'
import { now } from '../lib/clock/clock.ts'
import { createStore, type Store } from '../lib/store.ts'
import type { AuthParts } from './account/auth-parts.ts'
import type { TokenCheck } from './account/check-token.ts'
import { heldToken, type AccessToken, type AuthState } from './account/auth-state.ts'
import { tokenIn, userKey } from './account/stored-user.ts'
import { tabStorage } from './account/tab-storage.ts'
import { waitForToken } from './account/wait-for-token.ts'
import { createWithToken, type WithToken } from './account/with-token.ts'
import type { Lifecycle } from './lifecycle.ts'

/** Sign-in, sign-out, and the authentication state. Independent of React. */
export interface Auth {
  readonly state: Pick<Store<AuthState>, 'get' | 'subscribe'>
  /**
   * Redirects to the accounts server; in a frame, or while the board is on screen, opens it in a popup instead. Must be called in a click
   * handler. Never throws: the outcome is in `state`.
   */
  signIn(): Promise<void>
  /** Removes the token at once, here and in the other tabs, and then revokes it. */
  signOut(): Promise<void>
  /** The token for API calls. Waits for one while the board is on screen without a valid token; `undefined` if nobody is signed in. */
  token(signal?: AbortSignal): Promise<AccessToken | undefined>
  readonly withToken: WithToken
  /** Renews the token, as it may be the reason why `url` gave no response; see `checkToken`. Never throws. */
  checkToken(url: string): Promise<TokenCheck>
}

/** The failure to load a part of the program, which cannot reach the accounts server either. */
const unreachable: SignInFailure = { kind: 'unreachable' }

/**
 * Creates the sign-in of this tab, with the token in storage, if there is one. `base` is the URL of the directory that the board is served
 * from.
 */
export function createAuth(signIn: SignInConfig, base: URL): Auth {
  const storage = tabStorage()
  const key = userKey(signIn)
  let record = storage.getItem(key)
  const state = createStore(stateFrom(tokenIn(record)))
  const parts: AuthParts = { signIn, base, state, storage, record: () => record, enter, leave }
  let loading: Promise<Lifecycle> | undefined
  // Prefetched in parallel with the first page of the list: nothing on screen waits for it.
  void lifecycle().catch(() => {})

  /** Loads the lifecycle, once. Throws `SignInError` if it cannot be loaded; the next call tries again. */
  function lifecycle(): Promise<Lifecycle> {
    loading ??= import('./lifecycle.ts').then(
      ({ createLifecycle }) => createLifecycle(parts),
      () => {
        loading = undefined
        throw new SignInError(unreachable)
      },
    )
    return loading
  }

  function enter(next: string): boolean {
    const token = tokenIn(next)
    if (!token) return false
    record = next
    try {
      storage.setItem(key, next)
    } catch {
      // Storage is full: the sign-in lasts as long as the page.
    }
    state.set({ status: 'signed-in', token })
    return true
  }

  function leave(next: AuthState) {
    record = null
    storage.removeItem(key)
    state.set(next)
  }

  return {
    state,
    // The lifecycle is loaded before the first click, so the popup is still opened within the click, and not blocked.
    signIn: () =>
      lifecycle().then(
        ({ signIn: begin }) => begin(),
        () => state.set({ status: 'failed', failure: unreachable, token: heldToken(state.get()) }),
      ),
    async signOut() {
      const lastRecord = record
      leave({ status: 'signed-out' })
      // If it cannot be revoked, it expires within an hour.
      await lifecycle()
        .then(({ signedOut }) => signedOut(lastRecord))
        .catch(() => {})
    },
    token: (signal) => waitForToken(state, signal),
    withToken: createWithToken({ state, renewals: lifecycle, now }),
    checkToken: (url) =>
      lifecycle().then(
        ({ checkToken }) => checkToken(url),
        () => undefined,
      ),
  }
}

/** An expired token that can be renewed keeps the board on screen: its calls wait for the new token. */
function stateFrom(token: AccessToken | undefined): AuthState {
  if (!token) return { status: 'signed-out' }
  if (token.expiresAt > now()) return { status: 'signed-in', token }
  return { status: 'expired', token: token.renewable ? token : undefined }
}
