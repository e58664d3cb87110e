/**
 * What went wrong with a call, as a fact; the sentences are made where it is shown.
 *
 * - `network`: no answer (refused, cut off, or an error that the browser hides); `offline`: the browser says that there is no network
 * - `timeout`: not complete within the deadline
 * - `too-large`, `not-json`, `wrong-shape`: an answer that cannot be used
 * - `unauthorized`: the token is not accepted; `missing-scope`: it was granted without a permission
 * - `forbidden`, `not-found`, `throttled`, `server`, `rejected` (any other status): what the academy said
 */
export type ApiErrorKind =
  | 'network'
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'not-json'
  | 'wrong-shape'
  | 'unauthorized'
  | 'missing-scope'
  | 'forbidden'
  | 'not-found'
  | 'throttled'
  | 'server'
  | 'rejected'

/** What is known beside the kind. */
export interface ApiErrorFacts {
  /** The HTTP status. */
  readonly status?: number | undefined
  /** Zoho's error code, where the body holds one. */
  readonly code?: string | undefined
  /** What was wrong with the shape. */
  readonly detail?: string | undefined
  /** The path that was called, without host or query. */
  readonly where?: string | undefined
  /** Epoch ms before which it makes no sense to try again. */
  readonly retryAt?: number | undefined
}

/** A call to the academy that failed. Never holds a token or an address with a query. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly status: number | undefined
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly where: string | undefined
  readonly retryAt: number | undefined

  constructor(kind: ApiErrorKind, { status, code, detail, where, retryAt }: ApiErrorFacts = {}) {
    super([kind, status, code, detail, where].filter(Boolean).join(' '))
    this.name = 'ApiError'
    this.kind = kind
    this.status = status
    this.code = code
    this.detail = detail
    this.where = where
    this.retryAt = retryAt
  }

  /** The same error with more known about it. */
  with(facts: ApiErrorFacts): ApiError {
    return new ApiError(this.kind, Object.assign({}, this, facts))
  }
}
