import { now } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import { SignInError, type SignInFailure } from './sign-in-error.ts'

/** ms in which Zoho gives no more tokens to whoever has asked too often. Its own word for it differs from a refusal's by its case. */
const throttled = 10 * minute

/** What oidc-client-ts says of ID tokens that it refuses itself. */
const forgeries = [
  ['nonce', /nonce in id_token/],
  ['sub', /subject claim|subject from UserInfo/],
  ['form', /^Invalid token specified/],
] as const

/**
 * The fact behind whatever a sign-in threw. oidc-client-ts throws plain errors, so some are known by their words
 * (measured with 3.5.0).
 */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInError) return error.failure
  if (!(error instanceof Error)) return { kind: 'unreachable' }
  if (/no matching state|no state in response|state does not match/i.test(error.message))
    return { kind: 'stale' }
  if (/sub in id_token does not match current sub/.test(error.message)) return { kind: 'somebody-else' }
  const what = forgeries.find(([, words]) => words.test(error.message))?.[0]
  if (what !== undefined) return { kind: 'forged', what }
  if (/^(Timeout|ErrorTimeout)/.test(error.name)) return { kind: 'timed-out' }
  const code = 'error' in error && typeof error.error === 'string' ? error.error : undefined
  if (code === 'Access Denied') return { kind: 'throttled', until: now() + throttled }
  if (code === 'access_denied') return { kind: 'denied' }
  return code === undefined ? { kind: 'unreachable' } : { kind: 'refused', code: code.slice(0, 60) }
}
