/**
 * Why a call failed. The text for the person is in `words/`.
 *
 * - `network`: no response (connection refused or lost, or an error that the browser hides); `offline`: the browser reports no network
 * - `timeout`: the response was not complete within the deadline
 * - `too-large`, `not-json`, `wrong-shape`: the response cannot be used
 * - `unauthorized`: the token is not accepted; `missing-scope`: the token lacks a scope
 * - `forbidden`, `not-found`, `throttled`, `server`, `rejected` (any other status): the status of the response
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

/** Details of an error besides its kind. */
export interface ApiErrorFacts {
  /** The HTTP status. */
  readonly status?: number | undefined
  /** Zoho's error code, if the body contains one. */
  readonly code?: string | undefined
  /** For `wrong-shape`: the invalid field. */
  readonly detail?: string | undefined
  /** The path of the request, without host or query. */
  readonly where?: string | undefined
  /** Epoch ms before which a retry is of no use. */
  readonly retryAt?: number | undefined
}

/** A failed call to the academy. Never contains a token or the query of a URL. */
export class ApiError extends Error {
  declare readonly kind: ApiErrorKind
  declare readonly status: number | undefined
  declare readonly code: string | undefined
  declare readonly detail: string | undefined
  declare readonly where: string | undefined
  declare readonly retryAt: number | undefined

  constructor(kind: ApiErrorKind, facts: ApiErrorFacts = {}) {
    const { status, code, detail, where } = facts
    super([kind, status, code, detail, where].filter(Boolean).join(' '))
    Object.assign(this, facts, { name: 'ApiError', kind })
  }

  /** Returns a copy of the error with more details. */
  with(facts: ApiErrorFacts): ApiError {
    return new ApiError(this.kind, Object.assign({}, this, facts))
  }
}
