import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * What helps against a kind of error: `soon`, the same call may succeed a little later, so it is repeated automatically; `offer`, only the
 * person can know that something has changed, so they get a button; `never`, the same call fails in the same way.
 */
type Retry = 'soon' | 'offer' | 'never'

const retries: Readonly<Record<ApiErrorKind, Retry>> = {
  network: 'soon',
  offline: 'soon',
  timeout: 'soon',
  throttled: 'soon',
  server: 'soon',
  // A maintenance page, say.
  'not-json': 'soon',
  'wrong-shape': 'soon',
  unauthorized: 'offer',
  forbidden: 'offer',
  'not-found': 'offer',
  rejected: 'offer',
  'missing-scope': 'never',
  'too-large': 'never',
}

/** What helps against whatever was thrown. */
const retryOf = (error: unknown): Retry => (error instanceof ApiError ? retries[error.kind] : 'offer')

/** Whether the same call may succeed a little later. */
export const isTransient = (error: unknown): boolean => retryOf(error) === 'soon'

/** Whether a button *Try again* makes sense. */
export const canRetry = (error: unknown): boolean => retryOf(error) !== 'never'
