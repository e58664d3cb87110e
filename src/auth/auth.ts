import type { SignInConfig } from '../config/schema.ts'
import { now } from '../lib/clock/clock.ts'
import { createStore, type Store } from '../lib/store.ts'
import { heldToken, type AccessToken, type Session } from './account/auth-state.ts'
import type { SessionKeeper } from './lifecycle.ts'
import { tokenIn, userKey } from './account/stored-user.ts'
import { tokenFrom } from './account/wait-for-token.ts'
import { tabStorage } from './account/tab-storage.ts'

/** Signing in and out, and the session that results; lives outside React. */
export interface Auth {
  readonly session: Pick<Store<Session>, 'get' | 'subscribe'>
  /**
   * Leaves for the accounts server; in a frame, or where the board is on screen already, opens it in a window. Must be called from
   * a click. Ends in one way or another, and the session says in which.
   */
  signIn(): Promise<void>
  /** Forgets the token at once, here and in the other tabs, and then has it revoked. */
  signOut(): Promise<void>
  /** The token to call with. Waits where there is none while the board is on screen; `undefined` where nobody is signed in. */
  token(signal?: AbortSignal): Promise<AccessToken | undefined>
  /**
   * The token to use instead of one that was refused: the session's, where it is another one already, else a renewed one. `undefined`
   * where there is none to be had; the session goes on all the same. Throws `SignInError` where it could not be had for now.
   */
  renewed(refused: string): Promise<string | undefined>
  /** The academy no longer accepts this token, and there is no other. `onBoard` says that it did accept it on this page. */
  tokenRefused(value: string, onBoard: boolean): void
}

/** What the parts of a session that are loaded later work on. */
export interface SessionParts {
  readonly signIn: SignInConfig
  /** The address that the board's own files lie under. */
  readonly base: URL
  readonly session: Store<Session>
  /** Where a sign-in by redirect leaves what it needs when it comes back. */
  readonly storage: Storage
  /** What oidc-client-ts stored of whoever is signed in. */
  record(): string | null
  /** Somebody is signed in, by this record. Whether it is one that can be used. */
  enter(record: string): boolean
  /** Nobody is signed in any more: nothing is kept. */
  leave(next: Session): void
}

/** The session of this tab, begun with the token it already holds, if any. */
export function createAuth(signIn: SignInConfig, base: URL): Auth {
  const storage = tabStorage()
  const key = userKey(signIn)
  let record = storage.getItem(key)
  const session = createStore(sessionFrom(tokenIn(record)))
  const parts: SessionParts = { signIn, base, session, storage, record: () => record, enter, leave }
  let loading: Promise<SessionKeeper> | undefined
  // Fetched beside the first page of the list: nothing on screen waits for it.
  void keeper().catch(() => {})

  function keeper(): Promise<SessionKeeper> {
    loading ??= import('./lifecycle.ts').then(({ keepSession }) => keepSession(parts))
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
      // No room: the session ends with the page.
    }
    session.set({ status: 'signed-in', token })
    return true
  }

  function leave(next: Session) {
    record = null
    storage.removeItem(key)
    session.set(next)
  }

  return {
    session,
    // Where the keeper has been fetched, as it has when somebody clicks, a window still opens in the turn of the click.
    signIn: () =>
      keeper().then(
        ({ signIn: begin }) => begin(),
        () =>
          session.set({
            status: 'failed',
            failure: { kind: 'unreachable' },
            token: heldToken(session.get()),
          }),
      ),
    async signOut() {
      const last = record
      leave({ status: 'signed-out' })
      // Where it cannot be revoked it dies by itself within the hour.
      await keeper()
        .then(({ signedOut }) => signedOut(last))
        .catch(() => {})
    },
    token: (signal) => tokenFrom(session, signal),
    renewed: (refused) => keeper().then(({ renewed }) => renewed(refused)),
    tokenRefused(value, onBoard) {
      const token = heldToken(session.get())
      if (token?.value !== value) return
      // What renews it would be asked for one token after another, and each would be refused.
      if (onBoard) session.set({ status: 'expired', token: { ...token, expiresAt: 0, renewable: false } })
      else leave({ status: 'expired' })
    },
  }
}

/** A token that is over but can be renewed keeps the board's place: its calls wait for the new one. */
function sessionFrom(token: AccessToken | undefined): Session {
  if (!token) return { status: 'signed-out' }
  if (token.expiresAt > now()) return { status: 'signed-in', token }
  return { status: 'expired', token: token.renewable ? token : undefined }
}
