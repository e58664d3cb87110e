import type { SignInConfig } from '../config/schema.ts'
import { now, watchClock } from '../lib/clock.ts'
import { createStore, type Store } from '../lib/store.ts'
import type { AccessToken, Session } from './session.ts'
import { readStoredToken, returnKey, tokenOf, userKey } from './stored-user.ts'
import { memoryStorage, tabStorage } from './tab-storage.ts'

/** Signing in and out, and the session that results; lives outside React. */
export interface Auth {
  readonly session: Pick<Store<Session>, 'get' | 'subscribe'>
  /** Leaves for the accounts server; in a frame, opens it in a popup. Must be called from a click. */
  signIn(): Promise<void>
  /** Forgets the token at once and then has it revoked. */
  signOut(): Promise<void>
  /** The academy no longer accepts this token. */
  tokenRefused(value: string): void
}

/** The session of this tab, begun with the token it already holds, if any. */
export function createAuth(signIn: SignInConfig, base: URL): Auth {
  const storage = tabStorage()
  const key = userKey(signIn)
  const stored = readStoredToken(storage, signIn, now())
  const session = createStore<Session>(
    stored ? { status: 'signed-in', token: stored } : { status: 'signed-out' },
  )
  let stopWatching = () => {}
  if (stored) watchExpiry(stored)
  // Fetched while somebody reads the sign-in page: a popup must open in the very turn of the click.
  else void import('./user-manager.ts').catch(() => {})

  const library = async () => (await import('./user-manager.ts')).createUserManager(signIn, base)

  function watchExpiry({ expiresAt }: AccessToken) {
    stopWatching()
    stopWatching = watchClock(
      () => now() >= expiresAt && end({ status: 'expired' }),
      () => expiresAt,
    )
  }

  function end(next: Session) {
    stopWatching()
    storage.removeItem(key)
    session.set(next)
  }

  // Back from the accounts server brings this page back as it was left: on its way there.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && session.get().status === 'signing-in') end({ status: 'signed-out' })
  })

  function begin(record: unknown) {
    const token = tokenOf(record, now())
    if (!token) return end({ status: 'failed', failure: { kind: 'refused', code: 'no access token' } })
    watchExpiry(token)
    session.set({ status: 'signed-in', token })
  }

  return {
    session,
    async signIn() {
      if (session.get().status === 'signing-in') return
      session.set({ status: 'signing-in' })
      try {
        const manager = await library()
        // Part of OpenID Connect; a plain OAuth server may refuse what it does not know.
        const nonce = signIn.dialect === 'oidc' ? { nonce: crypto.randomUUID() } : {}
        if (window.top === window) {
          storage.setItem(returnKey, location.href)
          await manager.signinRedirect({ ...nonce, state: { returnTo: location.href } })
        } else begin(await manager.signinPopup({ ...nonce, popupAbortOnClose: true }))
      } catch (error) {
        const { failureOf } = await import('./failure.ts')
        end({ status: 'failed', failure: failureOf(error) })
      }
    },
    async signOut() {
      const record = storage.getItem(key)
      end({ status: 'signed-out' })
      if (record === null) return
      const keep = memoryStorage()
      keep.setItem(key, record)
      try {
        const { createUserManager } = await import('./user-manager.ts')
        await createUserManager(signIn, base, keep).revokeTokens()
      } catch {
        // The token is forgotten here in any case and dies by itself within the hour.
      }
    },
    tokenRefused(value) {
      const current = session.get()
      if (current.status === 'signed-in' && current.token.value === value) end({ status: 'expired' })
    },
  }
}
