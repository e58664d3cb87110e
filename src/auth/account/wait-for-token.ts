import { now } from '../../lib/clock/clock.ts'
import type { Store } from '../../lib/store.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { heldToken, usableToken, type AccessToken, type AuthState } from './auth-state.ts'

type ReadableState = Pick<Store<AuthState>, 'get' | 'subscribe'>

/**
 * The token for API calls. If it has expired while the board is on screen, waits for a new one, as the person may sign in again.
 * `undefined` if nobody is signed in. Throws the signal's reason.
 */
export async function waitForToken(
  state: ReadableState,
  signal?: AbortSignal,
): Promise<AccessToken | undefined> {
  for (;;) {
    const current = state.get()
    const token = usableToken(current, now())
    if (token || !heldToken(current)) return token
    await unlessAborted(nextChange(state), signal)
  }
}

const nextChange = (state: ReadableState): Promise<void> =>
  new Promise((resolve) => {
    const stop = state.subscribe(() => {
      stop()
      resolve()
    })
  })
