import { now } from '../../lib/clock/clock.ts'
import type { Store } from '../../lib/store.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { heldToken, usableToken, type AccessToken, type Session } from './auth-state.ts'

type Followed = Pick<Store<Session>, 'get' | 'subscribe'>

/**
 * The token of `session` to call with. Waits where there is none that is good but the board is on screen: somebody may sign in again.
 * `undefined` where nobody is signed in. Throws the signal's reason.
 */
export async function tokenFrom(session: Followed, signal?: AbortSignal): Promise<AccessToken | undefined> {
  for (;;) {
    const current = session.get()
    const token = usableToken(current, now())
    if (token || !heldToken(current)) return token
    await unlessAborted(changeOf(session), signal)
  }
}

/** Settles with the next change. */
const changeOf = (session: Followed): Promise<void> =>
  new Promise((resolve) => {
    const stop = session.subscribe(() => {
      stop()
      resolve()
    })
  })
