/**
 * What went wrong with a call, as a fact; words for people are made where it is shown.
 *
 * - `network`: no answer (offline, refused, cut, or an error the browser may not show us)
 * - `timeout`: not complete within the deadline
 * - `too-large`, `not-json`, `wrong-shape`: an answer that cannot be used
 * - `unauthorized`: the token is not accepted; `missing-scope`: it was given without a permission
 * - `forbidden`, `not-found`, `throttled`, `server`, `rejected` (any other status): what the academy said
 */
export type ApiErrorKind =
  | 'network'
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

/** Facts beside the kind: the HTTP status, Zoho's code where the body holds one, what was wrong with the shape. */
export interface ApiErrorFacts {
  readonly status?: number
  readonly code?: string | undefined
  readonly detail?: string
}

/** A call to the academy that did not yield what was asked for. Never holds a token or an address with a query. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly status: number | undefined
  readonly code: string | undefined
  readonly detail: string | undefined

  constructor(kind: ApiErrorKind, { status, code, detail }: ApiErrorFacts = {}) {
    super([kind, status, code, detail].filter((fact) => fact !== undefined).join(' '))
    this.name = 'ApiError'
    this.kind = kind
    this.status = status
    this.code = code
    this.detail = detail
  }
}

const passing: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'throttled', 'server'])

const settled: ReadonlySet<ApiErrorKind> = new Set(['forbidden', 'missing-scope', 'not-found'])

/** Whether the same call will get the same answer, whoever tries and however often. */
export const isSettled = (error: unknown): boolean => error instanceof ApiError && settled.has(error.kind)

/** Whether the same call may well succeed a little later. */
export const isPassing = (error: unknown): boolean => error instanceof ApiError && passing.has(error.kind)
