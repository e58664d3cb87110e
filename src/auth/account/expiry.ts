import { now, watchClock } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import type { SessionParts } from '../auth.ts'
import { failureOf } from '../failure/failure-of.ts'
import { heldToken, usableToken, type AccessToken } from './auth-state.ts'

/** ms before its end at which a token is renewed where that needs nobody. */
const ahead = minute
/** ms before its end at which somebody is told, at the most; of a short life the last quarter. */
const warning = 5 * minute

/** Epoch ms at which `token` is to be renewed, or somebody to be told that it ends. */
function attentionAt({ renewable, expiresAt, since }: AccessToken): number {
  return expiresAt - Math.min(renewable ? ahead : warning, (expiresAt - since) / 4)
}

/** Follows the token of a session to its end: renews it by `renewed` in time, or says that it ends, and when it has. */
export function followExpiry(
  { session, leave }: Pick<SessionParts, 'session' | 'leave'>,
  renewed: (refused: string) => Promise<string | undefined>,
): void {
  // A page that begins with a token that is over has shown nobody anything.
  let onBoard = usableToken(session.get(), now()) !== undefined
  let stop = () => {}
  session.subscribe(follow)
  follow()

  function follow() {
    stop()
    onBoard ||= usableToken(session.get(), now()) !== undefined
    const token = heldToken(session.get())
    if (token) stop = watchClock(check, (at) => changesAt(token, at))
    if (token) check()
  }

  function check() {
    const { status } = session.get()
    const token = heldToken(session.get())
    if (!token || status === 'signing-in' || now() < attentionAt(token)) return
    if (token.renewable) {
      void renewed(token.value).then(
        (next) => next ?? giveUp(token),
        (error: unknown) => missed(token, error),
      )
    } else if (status === 'signed-in' || status === 'expiring') {
      if (now() >= token.expiresAt) session.set({ status: 'expired', token })
      else if (status === 'signed-in') session.set({ status: 'expiring', token })
    }
  }

  /** The accounts server renews it no more. */
  function giveUp(token: AccessToken) {
    if (heldToken(session.get())?.value !== token.value) return
    const last = { ...token, renewable: false }
    if (token.expiresAt > now()) session.set({ status: 'signed-in', token: last })
    else if (onBoard) session.set({ status: 'expired', token: last })
    else leave({ status: 'expired' })
  }

  /** It could not be asked: tried again every minute, and said once the token is over. */
  function missed(token: AccessToken, error: unknown) {
    const current = session.get()
    if (heldToken(current)?.value !== token.value) return
    if (current.status === 'failed' || token.expiresAt > now()) return
    session.set({ status: 'failed', failure: failureOf(error), token })
  }
}

/** Epoch ms of the next moment at which something is to be done about `token`. */
const changesAt = (token: AccessToken, at: number): number =>
  [attentionAt(token), token.expiresAt].find((moment) => moment > at) ?? Infinity
