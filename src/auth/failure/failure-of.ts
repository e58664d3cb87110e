import { now } from '../../lib/clock/clock.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { minute } from '../../lib/time/units.ts'
import { SignInError, type SignInFailure } from './sign-in-error.ts'

/**
 * ms for which Zoho blocks a client that has requested too many tokens. Its error code is "Access Denied"; that of a refusal by the person
 * is "access_denied".
 */
const throttleDuration = 10 * minute

/** Messages of oidc-client-ts for ID tokens that it rejects. */
const forgeryMessages = [
  ['nonce', /nonce in id_token/],
  ['sub', /subject claim|subject from UserInfo/],
  ['auth_time', /auth_time in id_token/],
  ['azp', /azp (not )?in id_token/],
  ['form', /^Invalid token specified/],
] as const

/**
 * Converts whatever a sign-in threw to a `SignInFailure`. oidc-client-ts throws plain errors, so some are recognised by their messages (of
 * version 3.5.0).
 */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInError) return error.failure
  if (!(error instanceof Error)) return { kind: 'unreachable' }
  if (/no matching state|no state in response|state does not match|mismatch on settings/i.test(error.message))
    return { kind: 'stale' }
  if (/sub in id_token does not match current sub/.test(error.message)) return { kind: 'somebody-else' }
  const what = forgeryMessages.find(([, message]) => message.test(error.message))?.[0]
  if (what !== undefined) return { kind: 'forged', what }
  if (/^(Timeout|ErrorTimeout)/.test(error.name)) return { kind: 'timed-out' }
  if (error.message.startsWith('Expected code in response')) return { kind: 'refused', code: 'no code' }
  const code = 'error' in error && typeof error.error === 'string' ? error.error : undefined
  if (code === 'Access Denied') return { kind: 'throttled', until: now() + throttleDuration }
  if (code === 'access_denied') return { kind: 'denied' }
  return code === undefined ? { kind: 'unreachable' } : { kind: 'refused', code: cutAt(code, 60) }
}
