import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * How a kind of error is retried: `soon`, automatically, as the same call may succeed a little later; `offer`, with a button, as only the
 * person can know that something has changed; `never`, as the same call fails in the same way.
 */
type Retry = 'soon' | 'offer' | 'never'

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
  'missing-scope': 'never',
}

/** How a thrown value is retried. */
const retryOf = (error: unknown): Retry => (error instanceof ApiError ? retries[error.kind] : 'offer')

/** Whether the error is transient: the same call may succeed a little later. */
export const isTransient = (error: unknown): boolean => retryOf(error) === 'soon'

/** Whether to offer the button *Try again*. */
export const canRetry = (error: unknown): boolean => retryOf(error) !== 'never'
