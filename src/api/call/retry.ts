import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * Whether a kind of error is transient, so that it is retried automatically. Others are retried only with the button *Try again*, which
 * every error has: an admin may have changed the permissions since, or a list may have become shorter.
 */
const transient: Readonly<Record<ApiErrorKind, boolean>> = {
  network: true,
  offline: true,
  timeout: true,
  throttled: true,
  server: true,
  // May be a maintenance page.
  'not-json': true,
  'wrong-shape': true,
  unauthorized: false,
  forbidden: false,
  'not-found': false,
  rejected: false,
  'too-large': false,
  'missing-scope': false,
}

/** Whether the error is transient: the same call may succeed a little later. */
export const isTransient = (error: unknown): boolean => error instanceof ApiError && transient[error.kind]
