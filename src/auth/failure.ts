import { SignInError, type SignInFailure } from './session.ts'

/**
 * The fact behind whatever a sign-in threw. oidc-client-ts throws plain errors, so some are known by their words
 * (measured with 3.5.0).
 */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInError) return error.failure
  if (!(error instanceof Error)) return { kind: 'unreachable' }
  if (/no matching state|no state in response/i.test(error.message)) return { kind: 'stale' }
  if (/popup closed/i.test(error.message)) return { kind: 'closed' }
  if (/disposed window|null window/i.test(error.message)) return { kind: 'blocked' }
  const code = 'error' in error && typeof error.error === 'string' ? error.error : undefined
  if (code === 'access_denied') return { kind: 'denied' }
  return code === undefined ? { kind: 'unreachable' } : { kind: 'refused', code: code.slice(0, 60) }
}
