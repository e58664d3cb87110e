/** Why a sign-in failed. The text for the person is in `words/`. */
export type SignInFailure =
  | { readonly kind: 'denied' }
  | { readonly kind: 'stale' }
  /** A renewal returned the token of another person. */
  | { readonly kind: 'somebody-else' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'timed-out' }
  /** Too many requests; `until` is epoch ms. */
  | { readonly kind: 'throttled'; readonly until: number }
  | { readonly kind: 'untrusted-server'; readonly server: string }
  /** The discovery document names another issuer than the configured one. */
  | { readonly kind: 'wrong-issuer'; readonly issuer: string }
  /** The response was not created by the accounts server; `what` is the first check that failed. */
  | { readonly kind: 'forged'; readonly what: string }
  /** Everything is valid except the time. `ahead` is in ms, negative if the clock of this device is behind. */
  | { readonly kind: 'clock'; readonly ahead: number }
  /** The accounts server refused; `code` is its error code, if the code is known to come from it. */
  | { readonly kind: 'refused'; readonly code?: string | undefined }
  /** The response is not what the standard requires; `what` is wrong with it. */
  | { readonly kind: 'unusable'; readonly what: string }
  /** The response cannot be read, such as a page of HTML. */
  | { readonly kind: 'unreadable' }
  /** The accounts server responded with an HTTP status that means failure, and no error code. */
  | { readonly kind: 'bad-status'; readonly status: number }
  | { readonly kind: 'unreachable' }
  /** The academy does not accept the tokens of this accounts server. */
  | { readonly kind: 'not-accepted'; readonly server: string }
  /** The browser has not kept what a sign-in by redirect needs. */
  | { readonly kind: 'no-storage' }
  /** `config.json` cannot be read, so the accounts server is not known. */
  | { readonly kind: 'not-configured' }

/** Thrown when a sign-in fails. `failure` is the reason. */
export class SignInError extends Error {
  readonly failure: SignInFailure

  constructor(failure: SignInFailure) {
    super(`sign-in: ${failure.kind}`)
    this.name = 'SignInError'
    this.failure = failure
  }
}
