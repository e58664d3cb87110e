/** Who somebody is, as far as the accounts server says. The board matches members by either. */
export interface Person {
  readonly userId?: string | undefined
  readonly email?: string | undefined
  readonly name?: string | undefined
}

/** What the academy is asked with. */
export interface AccessToken {
  readonly value: string
  /** Epoch ms at which it was got. */
  readonly since: number
  /** Epoch ms; 0 for one that was refused. */
  readonly expiresAt: number
  /** Whether it can be renewed without asking anybody. */
  readonly renewable: boolean
  /** Which sign-in it came of; stays the same when it is renewed. Nothing that anybody else knows. */
  readonly signIn: string
  /** The permissions that were given, in one text, where the accounts server says which. */
  readonly granted: string | undefined
  /** Known at once with OpenID Connect; with Zoho the user-info endpoint has to be asked. */
  readonly person: Person
}

/** Why a sign-in did not succeed; words for it are in `words/`. */
export type SignInFailure =
  | { readonly kind: 'denied' }
  | { readonly kind: 'stale' }
  /** A renewal was answered in another person's name. */
  | { readonly kind: 'somebody-else' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'timed-out' }
  /** Asked too often; `until` is epoch ms. */
  | { readonly kind: 'throttled'; readonly until: number }
  | { readonly kind: 'untrusted-server'; readonly server: string }
  /** Discovery led to another issuer than the configured one. */
  | { readonly kind: 'wrong-issuer'; readonly issuer: string }
  /** The answer is not what the accounts server would say; `what` names the first thing that is wrong. */
  | { readonly kind: 'forged'; readonly what: string }
  /** All is well but the time; `ahead` is in ms, and negative where this device is behind. */
  | { readonly kind: 'clock'; readonly ahead: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }

/**
 * The one truth about who is at the screen. Where there is a `token` there is a board: it stays on screen while somebody signs in
 * again, and its calls wait.
 */
export type Session =
  | { readonly status: 'signed-out'; readonly idleMinutes?: number | undefined; readonly endSession?: string }
  | { readonly status: 'signing-in'; readonly token?: AccessToken | undefined }
  | { readonly status: 'signed-in'; readonly token: AccessToken }
  /** Ends soon, and nobody but the person can do something about it. */
  | { readonly status: 'expiring'; readonly token: AccessToken }
  | { readonly status: 'expired'; readonly token?: AccessToken | undefined }
  | { readonly status: 'failed'; readonly failure: SignInFailure; readonly token?: AccessToken | undefined }

/** The token of whoever has the board on screen, good or not. */
export const heldToken = (session: Session): AccessToken | undefined =>
  session.status === 'signed-out' ? undefined : session.token

/** The token to call the academy with at `now` (epoch ms), where there is one. */
export function usableToken(session: Session, now: number): AccessToken | undefined {
  const token = heldToken(session)
  const good = session.status === 'signed-in' || session.status === 'expiring'
  return token && (good || token.expiresAt > now) ? token : undefined
}

/** A sign-in that ended, with the reason as a fact. */
export class SignInError extends Error {
  readonly failure: SignInFailure

  constructor(failure: SignInFailure) {
    super(`sign-in: ${failure.kind}`)
    this.name = 'SignInError'
    this.failure = failure
  }
}
