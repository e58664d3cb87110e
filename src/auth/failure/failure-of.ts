import { now } from '../../lib/clock/clock.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { minute } from '../../lib/time/units.ts'
import { SignInError, type SignInFailure } from './sign-in-error.ts'

/**
 * ms for which Zoho blocks a client that has requested too many tokens. Its error code is "Access Denied"; that of a refusal by the person
 * is "access_denied".
 */
const throttleDuration = 10 * minute

/** The messages of oidc-client-ts 3.5.0, which throws plain errors, and what they mean. */
const messages: readonly (readonly [message: RegExp, failure: SignInFailure])[] = [
  [/no matching state|no state in response|state does not match|mismatch on settings/i, { kind: 'stale' }],
  [/sub in id_token does not match current sub/, { kind: 'somebody-else' }],
  [/nonce in id_token/, { kind: 'forged', what: 'nonce' }],
  [/subject claim/, { kind: 'forged', what: 'sub' }],
  [/auth_time in id_token/, { kind: 'forged', what: 'auth_time' }],
  [/azp (not )?in id_token/, { kind: 'forged', what: 'azp' }],
  [/^Invalid token specified/, { kind: 'forged', what: 'form' }],
  [/^Expected code in response/, { kind: 'unusable', what: 'no code' }],
]

/** Converts whatever a sign-in threw to a `SignInFailure`. */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInError) return error.failure
  if (!(error instanceof Error)) return { kind: 'unreadable' }
  const { name, message } = error
  const known = messages.find(([pattern]) => pattern.test(message))
  if (known) return known[1]
  const code = 'error' in error && typeof error.error === 'string' ? error.error : undefined
  if (code !== undefined) return failureOfCode(code)
  if (/^(Timeout|ErrorTimeout)/.test(name)) return { kind: 'timed-out' }
  // Storage is full, or forbidden.
  if (/^(QuotaExceeded|Security)Error$/.test(name)) return { kind: 'no-storage' }
  // `fetch`, and the import of a part of the program, which cannot be loaded either.
  if (name === 'TypeError') return { kind: 'unreachable' }
  // "Service Unavailable (503)"; over HTTP/2 without the text.
  const status = /^[\w ]*\((\d{3})\)/.exec(message)?.[1]
  return status === undefined ? { kind: 'unreadable' } : { kind: 'bad-status', status: Number(status) }
}

function failureOfCode(code: string): SignInFailure {
  if (code === 'Access Denied') return { kind: 'throttled', until: now() + throttleDuration }
  return code === 'access_denied' ? { kind: 'denied' } : { kind: 'refused', code: cutAt(code, 60) }
}
