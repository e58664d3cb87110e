/** Who somebody is, as far as the accounts server says. The board matches members by either. */
export interface Person {
  readonly userId?: string | undefined
  readonly email?: string | undefined
  readonly name?: string | undefined
}

/** What the academy is asked with. */
export interface AccessToken {
  readonly value: string
  /** Epoch ms. */
  readonly expiresAt: number
  /** Known at once with OpenID Connect; with Zoho the user-info endpoint has to be asked. */
  readonly person: Person
}

/** Why a sign-in did not succeed; words for it are in `words/`. */
export type SignInFailure =
  | { readonly kind: 'denied' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'untrusted-server'; readonly server: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }

/** The one truth about who is at the screen. */
export type Session =
  | { readonly status: 'signed-out' }
  | { readonly status: 'signing-in' }
  | { readonly status: 'signed-in'; readonly token: AccessToken }
  | { readonly status: 'expired' }
  | { readonly status: 'failed'; readonly failure: SignInFailure }

/** A sign-in that ended, with the reason as a fact. */
export class SignInError extends Error {
  readonly failure: SignInFailure

  constructor(failure: SignInFailure) {
    super(`sign-in: ${failure.kind}`)
    this.name = 'SignInError'
    this.failure = failure
  }
}
