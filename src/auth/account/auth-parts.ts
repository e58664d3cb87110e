import type { SignInConfig } from '../../config/schema.ts'
import type { Store } from '../../lib/store.ts'
import type { AuthState } from './auth-state.ts'

/** What the parts of the sign-in that are loaded later depend on. */
export interface AuthParts {
  readonly signIn: SignInConfig
  /** The URL of the directory that the board is served from. */
  readonly base: URL
  readonly state: Store<AuthState>
  /** Where a sign-in by redirect stores the state that it needs when it comes back. */
  readonly storage: Storage
  /** The record of the signed-in person, in the format of oidc-client-ts; `null` if nobody is signed in. */
  record(): string | null
  /** Signs in with a record. Returns false if it contains no valid token. */
  enter(record: string): boolean
  /** Removes the record, and sets the state to `next`. */
  leave(next: AuthState): void
}
