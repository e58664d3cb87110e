import type { SignInConfig } from '../config/schema.ts'
import { now } from '../lib/clock/clock.ts'
import { createStore, type Store } from '../lib/store.ts'
import type { AuthParts } from './account/auth-parts.ts'
import { heldToken, type AccessToken, type AuthState } from './account/auth-state.ts'
import { tokenIn, userKey } from './account/stored-user.ts'
import { tabStorage } from './account/tab-storage.ts'
import { waitForToken } from './account/wait-for-token.ts'
import { createWithToken, type WithToken } from './account/with-token.ts'
import type { Lifecycle } from './lifecycle.ts'

/** Signing in and out, and who is signed in; lives outside React. */
export interface Auth {
  readonly state: Pick<Store<AuthState>, 'get' | 'subscribe'>
  /**
   * Leaves for the accounts server; in a frame, or while the board is on screen, opens it in a popup. Must be called from a click. Never
   * throws: the state says how it ended.
   */
  signIn(): Promise<void>
  /** Removes the token at once, here and in the other tabs, and then has it revoked. */
  signOut(): Promise<void>
  /** The token to call with. Waits while the board is on screen without one; `undefined` where nobody is signed in. */
  token(signal?: AbortSignal): Promise<AccessToken | undefined>
  readonly withToken: WithToken
}

/** The sign-in of this tab, begun with the token that it already holds, if any. */
export function createAuth(signIn: SignInConfig, base: URL): Auth {
  const storage = tabStorage()
  const key = userKey(signIn)
  let record = storage.getItem(key)
  const state = createStore(stateFrom(tokenIn(record)))
  const parts: AuthParts = { signIn, base, state, storage, record: () => record, enter, leave }
  let loading: Promise<Lifecycle> | undefined
  // Fetched beside the first page of the list: nothing on screen waits for it.
  void lifecycle().catch(() => {})

  function lifecycle(): Promise<Lifecycle> {
    loading ??= import('./lifecycle.ts').then(({ createLifecycle }) => createLifecycle(parts))
    loading.catch(() => (loading = undefined))
    return loading
  }

  function enter(next: string): boolean {
    const token = tokenIn(next)
    if (!token) return false
    record = next
    try {
      storage.setItem(key, next)
    } catch {
      // The storage is full: the sign-in lasts as long as the page.
    }
    state.set({ status: 'signed-in', token })
    return true
  }

  function leave(next: AuthState) {
    record = null
    storage.removeItem(key)
    state.set(next)
  }

  /** The academy no longer accepts this token, and there is no other. A board that was shown with it stays on screen. */
  function end(refused: string, wasAccepted: boolean) {
    const token = heldToken(state.get())
    if (token?.value !== refused) return
    // Not renewable: each new token would be refused like this one.
    if (wasAccepted) state.set({ status: 'expired', token: { ...token, expiresAt: 0, renewable: false } })
    else leave({ status: 'expired' })
  }

  return {
    state,
    // A click comes after the lifecycle was fetched, so a popup still opens within the click.
    signIn: () =>
      lifecycle().then(
        ({ signIn: begin }) => begin(),
        () =>
          state.set({ status: 'failed', failure: { kind: 'unreachable' }, token: heldToken(state.get()) }),
      ),
    async signOut() {
      const last = record
      leave({ status: 'signed-out' })
      // Where it cannot be revoked it ends by itself within the hour.
      await lifecycle()
        .then(({ signedOut }) => signedOut(last))
        .catch(() => {})
    },
    token: (signal) => waitForToken(state, signal),
    withToken: createWithToken({
      state,
      renewed: (refused) => lifecycle().then(({ renewed }) => renewed(refused)),
      end,
      now,
    }),
  }
}

/** A token that has ended but can be renewed keeps the board: its calls wait for the new one. */
function stateFrom(token: AccessToken | undefined): AuthState {
  if (!token) return { status: 'signed-out' }
  if (token.expiresAt > now()) return { status: 'signed-in', token }
  return { status: 'expired', token: token.renewable ? token : undefined }
}
