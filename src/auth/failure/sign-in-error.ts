/** Why a sign-in did not succeed; the sentences for it are in `words/`. */
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
  /** The discovery document names another issuer than the configured one. */
  | { readonly kind: 'wrong-issuer'; readonly issuer: string }
  /** The accounts server did not write this answer; `what` names the first check that failed. */
  | { readonly kind: 'forged'; readonly what: string }
  /** Everything is right except the time. `ahead` is in ms, negative where this device is behind. */
  | { readonly kind: 'clock'; readonly ahead: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }
  /** `config.json` cannot be read, so there is no server to ask. */
  | { readonly kind: 'not-configured' }

/** Thrown when a sign-in fails. `failure` says why, as a fact. */
export class SignInError extends Error {
  readonly failure: SignInFailure

  constructor(failure: SignInFailure) {
    super(`sign-in: ${failure.kind}`)
    this.name = 'SignInError'
    this.failure = failure
  }
}
