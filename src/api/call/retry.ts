import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * How a kind of error is retried: `soon`, automatically, as the same call may succeed a little later; `offer`, only with the button *Try
 * again*, which every error has, as only the person can know that something has changed.
 */
type Retry = 'soon' | 'offer'

const retries: Readonly<Record<ApiErrorKind, Retry>> = {
  network: 'soon',
  offline: 'soon',
  timeout: 'soon',
  throttled: 'soon',
  server: 'soon',
  // May be a maintenance page.
  'not-json': 'soon',
  'wrong-shape': 'soon',
  unauthorized: 'offer',
  forbidden: 'offer',
  'not-found': 'offer',
  rejected: 'offer',
  // A list may have become shorter.
  'too-large': 'offer',
  // An admin may have changed the permissions since.
  'missing-scope': 'offer',
}

/** Whether the error is transient: the same call may succeed a little later. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ApiError && retries[error.kind] === 'soon'
