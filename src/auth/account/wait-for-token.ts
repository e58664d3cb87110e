import { now } from '../../lib/clock/clock.ts'
import type { Store } from '../../lib/store.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { heldToken, usableToken, type AccessToken, type AuthState } from './auth-state.ts'

type Watched = Pick<Store<AuthState>, 'get' | 'subscribe'>

/**
 * The token to call with. Waits where it has ended but the board is on screen, as the person may sign in again. `undefined` where nobody
 * is signed in. Throws the signal's reason.
 */
export async function waitForToken(state: Watched, signal?: AbortSignal): Promise<AccessToken | undefined> {
  for (;;) {
    const current = state.get()
    const token = usableToken(current, now())
    if (token || !heldToken(current)) return token
    await unlessAborted(nextChange(state), signal)
  }
}

const nextChange = (state: Watched): Promise<void> =>
  new Promise((resolve) => {
    const stop = state.subscribe(() => {
      stop()
      resolve()
    })
  })
