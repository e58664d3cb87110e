import type { SignInFailure } from '../failure/sign-in-error.ts'

/** A person, as far as the accounts server identifies them. A member of a session is matched by `userId` or `email`. */
export interface Person {
  readonly userId?: string | undefined
  readonly email?: string | undefined
  readonly name?: string | undefined
}

/** The token that API calls are made with. */
export interface AccessToken {
  readonly value: string
  /** Epoch ms at which it was received. */
  readonly since: number
  /** Epoch ms; 0 if the academy has refused the token. */
  readonly expiresAt: number
  /** Whether it can be renewed with a refresh token, without asking the person. */
  readonly renewable: boolean
  /** Id of the sign-in that it came from, created on this device; renewals keep it. */
  readonly signIn: string
  /** The granted scopes, separated as the accounts server separates them; `undefined` if it does not send them. */
  readonly granted: string | undefined
  /** Known from the ID token with OpenID Connect; with Zoho the user-info endpoint has to be requested. */
  readonly person: Person
}

/**
 * The authentication state. While it has a `token` the board stays on screen, even if the token has expired and calls wait for a new one.
 */
export type AuthState =
  | { readonly status: 'signed-out'; readonly idleMinutes?: number | undefined; readonly endSession?: string }
  | { readonly status: 'signing-in'; readonly token?: AccessToken | undefined }
  | { readonly status: 'signed-in'; readonly token: AccessToken }
  /** The token expires soon, and only the person can renew it. */
  | { readonly status: 'expiring'; readonly token: AccessToken }
  | { readonly status: 'expired'; readonly token?: AccessToken | undefined }
  | { readonly status: 'failed'; readonly failure: SignInFailure; readonly token?: AccessToken | undefined }

/** The token that keeps the board on screen, valid or expired. */
export const heldToken = (state: AuthState): AccessToken | undefined =>
  state.status === 'signed-out' ? undefined : state.token

/** The token for API calls at `now` (epoch ms); `undefined` if there is no valid one. */
export function usableToken(state: AuthState, now: number): AccessToken | undefined {
  const token = heldToken(state)
  const isValid = state.status === 'signed-in' || state.status === 'expiring'
  return token && (isValid || token.expiresAt > now) ? token : undefined
}
