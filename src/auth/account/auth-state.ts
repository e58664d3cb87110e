import type { SignInFailure } from '../failure/sign-in-error.ts'

/** Who somebody is, as far as the accounts server says. A member of a session is recognised by either field. */
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
  /** Epoch ms; 0 for a token that was refused. */
  readonly expiresAt: number
  /** Whether it can be renewed without asking the person. */
  readonly renewable: boolean
  /** Id of the sign-in that it came from, made here; the same after each renewal. */
  readonly signIn: string
  /** The scopes that were granted, in one text, where the accounts server says. */
  readonly granted: string | undefined
  /** Known at once with OpenID Connect; with Zoho the user-info endpoint has to be asked. */
  readonly person: Person
}

/**
 * The one truth about who is signed in. While there is a `token` the board stays on screen, even when the token has ended and its calls
 * wait for a new one.
 */
export type AuthState =
  | { readonly status: 'signed-out'; readonly idleMinutes?: number | undefined; readonly endSession?: string }
  | { readonly status: 'signing-in'; readonly token?: AccessToken | undefined }
  | { readonly status: 'signed-in'; readonly token: AccessToken }
  /** The token ends soon, and only the person can renew it. */
  | { readonly status: 'expiring'; readonly token: AccessToken }
  | { readonly status: 'expired'; readonly token?: AccessToken | undefined }
  | { readonly status: 'failed'; readonly failure: SignInFailure; readonly token?: AccessToken | undefined }

/** The token that keeps the board on screen, valid or not. */
export const heldToken = (state: AuthState): AccessToken | undefined =>
  state.status === 'signed-out' ? undefined : state.token

/** The token to call the API with at `now` (epoch ms); `undefined` where there is no valid one. */
export function usableToken(state: AuthState, now: number): AccessToken | undefined {
  const token = heldToken(state)
  const isValid = state.status === 'signed-in' || state.status === 'expiring'
  return token && (isValid || token.expiresAt > now) ? token : undefined
}
