import type { SignInConfig } from '../../config/schema.ts'
import type { Store } from '../../lib/store.ts'
import type { AuthState } from './auth-state.ts'

/** What the parts of signing in that are loaded later work on. */
export interface AuthParts {
  readonly signIn: SignInConfig
  /** The address that the board's own files lie under. */
  readonly base: URL
  readonly state: Store<AuthState>
  /** Where a sign-in by redirect stores what it needs when it comes back. */
  readonly storage: Storage
  /** The record that oidc-client-ts stored of the person who is signed in. */
  record(): string | null
  /** Signs in with a record. False where it holds no usable token. */
  enter(record: string): boolean
  /** Removes the record; `next` is the state from then on. */
  leave(next: AuthState): void
}
