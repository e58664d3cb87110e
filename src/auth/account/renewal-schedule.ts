import { now, watchClock, type ClockWatcher } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/units.ts'
import { failureOf } from '../failure/failure-of.ts'
import type { AuthParts } from './auth-parts.ts'
import { heldToken, usableToken, type AccessToken } from './auth-state.ts'

/** ms before its expiry at which a renewable token is renewed */
const renewBefore = minute
/**
 * ms, at most, before the expiry of a token at which the person is warned if it is not renewable; for a short-lived token, the last quarter
 * of its lifetime
 */
const warnBefore = 5 * minute

/** Epoch ms at which a token is to be renewed, or the person to be warned that it expires. */
const attentionAt = ({ renewable, expiresAt, since }: AccessToken): number =>
  expiresAt - Math.min(renewable ? renewBefore : warnBefore, (expiresAt - since) / 4)

/**
 * Renews the token with `renewed` before it expires. If it is not renewable, sets the state to `expiring` before it expires, and to
 * `expired` when it has.
 */
export function scheduleRenewal(
  { state, leave }: Pick<AuthParts, 'state' | 'leave'>,
  renewed: (refused: string) => Promise<string | undefined>,
): void {
  // A page that starts with an expired token has shown no board yet.
  let wasUsable = false
  let clock: ClockWatcher | undefined
  state.subscribe(check)
  check()

  function check() {
    wasUsable ||= usableToken(state.get(), now()) !== undefined
    const token = heldToken(state.get())
    if (!token) {
      clock?.stop()
      clock = undefined
      return
    }
    clock ??= watchClock(check)
    // At least once a minute, so that a failed renewal is retried.
    clock.wakeAt(Math.min(nextCheckAt(token), now() + minute))
    renewOrWarn(token)
  }

  function renewOrWarn(token: AccessToken) {
    const { status } = state.get()
    if (status === 'signing-in' || now() < attentionAt(token)) return
    if (token.renewable) {
      void renewed(token.value).then(
        (next) => next ?? onRefused(token),
        (error: unknown) => onUnreachable(token, error),
      )
    } else if (status === 'signed-in' || status === 'expiring') {
      if (now() >= token.expiresAt) state.set({ status: 'expired', token })
      else if (status === 'signed-in') state.set({ status: 'expiring', token })
    }
  }

  /** Called when the accounts server refuses to renew the token. */
  function onRefused(token: AccessToken) {
    if (heldToken(state.get())?.value !== token.value) return
    const unrenewable = { ...token, renewable: false }
    if (token.expiresAt > now()) state.set({ status: 'signed-in', token: unrenewable })
    else if (wasUsable) state.set({ status: 'expired', token: unrenewable })
    else leave({ status: 'expired' })
  }

  /** Called when the accounts server could not be reached. The person is told once the token has expired. */
  function onUnreachable(token: AccessToken, error: unknown) {
    const current = state.get()
    if (heldToken(current)?.value !== token.value) return
    if (current.status === 'failed' || token.expiresAt > now()) return
    state.set({ status: 'failed', failure: failureOf(error), token })
  }
}

const nextCheckAt = (token: AccessToken): number =>
  [attentionAt(token), token.expiresAt].find((moment) => moment > now()) ?? Infinity
