import { now, watchClock, type ClockWatcher } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import { failureOf } from '../failure/failure-of.ts'
import type { AuthParts } from './auth-parts.ts'
import { heldToken, usableToken, type AccessToken } from './auth-state.ts'

/** ms before its end at which a token is renewed where that needs no person. */
const renewBefore = minute
/** ms before its end at which the person is told, at most; for a short-lived token the last quarter of its life. */
const warnBefore = 5 * minute

/** Epoch ms at which a token is to be renewed, or the person to be told that it ends. */
const attentionAt = ({ renewable, expiresAt, since }: AccessToken): number =>
  expiresAt - Math.min(renewable ? renewBefore : warnBefore, (expiresAt - since) / 4)

/** Renews the token by `renewed` before it ends; where it cannot be renewed, says so in the state before it ends, and when it has. */
export function followExpiry(
  { state, leave }: Pick<AuthParts, 'state' | 'leave'>,
  renewed: (refused: string) => Promise<string | undefined>,
): void {
  // A page that starts with a token that has ended has shown no board yet.
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
    // Each minute at least: a renewal that failed is tried again.
    clock.wakeAt(Math.min(nextCheckAt(token), now() + minute))
    act(token)
  }

  function act(token: AccessToken) {
    const { status } = state.get()
    if (status === 'signing-in' || now() < attentionAt(token)) return
    if (token.renewable) {
      void renewed(token.value).then(
        (next) => next ?? giveUp(token),
        (error: unknown) => fail(token, error),
      )
    } else if (status === 'signed-in' || status === 'expiring') {
      if (now() >= token.expiresAt) state.set({ status: 'expired', token })
      else if (status === 'signed-in') state.set({ status: 'expiring', token })
    }
  }

  /** The accounts server does not renew it any more. */
  function giveUp(token: AccessToken) {
    if (heldToken(state.get())?.value !== token.value) return
    const last = { ...token, renewable: false }
    if (token.expiresAt > now()) state.set({ status: 'signed-in', token: last })
    else if (wasUsable) state.set({ status: 'expired', token: last })
    else leave({ status: 'expired' })
  }

  /** The accounts server could not be asked. The person is told once the token has ended. */
  function fail(token: AccessToken, error: unknown) {
    const current = state.get()
    if (heldToken(current)?.value !== token.value) return
    if (current.status === 'failed' || token.expiresAt > now()) return
    state.set({ status: 'failed', failure: failureOf(error), token })
  }
}

const nextCheckAt = (token: AccessToken): number =>
  [attentionAt(token), token.expiresAt].find((moment) => moment > now()) ?? Infinity
