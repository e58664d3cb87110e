import { unlessAborted } from '../../lib/wait.ts'
import type { AuthParts } from '../account/auth-parts.ts'
import { failureOf } from '../failure/failure-of.ts'
import { openPopup, type OpenedPopup } from './open-popup.ts'
import { heldToken } from '../account/auth-state.ts'
import type { SignInFailure } from '../failure/sign-in-error.ts'

/** The sign-in attempts of one tab; at most one at a time. */
export interface Attempt {
  /** Starts an attempt, or focuses the popup of the pending one. The state tells the outcome. */
  begin(): Promise<void>
  /** Cancels the pending attempt, if there is one, without an error. */
  stop(): void
  /** Preloads what `begin` needs, so that a click opens the popup at once. */
  prepare(): void
}

/** ms in which the part of the program that signs in has to load */
const loadTimeout = 20_000

/**
 * Creates the attempts of a tab. `enter` is called with the record of the person who has signed in. `load` loads the part of the program
 * that signs in.
 */
export function createAttempt(
  parts: Pick<AuthParts, 'state' | 'signIn' | 'base' | 'storage'>,
  enter: (record: string) => void,
  load = loadSignIn,
): Attempt {
  const { state, signIn, base, storage } = parts
  const currentToken = () => heldToken(state.get())
  let pendingAttempt: AbortController | undefined
  let popup: OpenedPopup | undefined

  function fail(failure: SignInFailure) {
    if (state.get().status !== 'signed-in') state.set({ status: 'failed', failure, token: currentToken() })
  }

  async function byRedirect() {
    const { signInByRedirect } = await unlessAborted(load(), AbortSignal.timeout(loadTimeout))
    await signInByRedirect(signIn, base, storage)
    // The person has come back with the Back button, and the page was restored from the back/forward cache while `signing-in`.
    state.set(currentToken() ? { status: 'expired', token: currentToken() } : { status: 'signed-out' })
  }

  async function byPopup(window: OpenedPopup, signal: AbortSignal) {
    let closed = false
    const onClosed = () => {
      closed = true
      fail({ kind: 'closed' })
    }
    const onAnswered = () => void (closed = false)
    try {
      const { signInByPopup } = await unlessAborted(load(), AbortSignal.timeout(loadTimeout))
      enter(await signInByPopup(signIn, base, window, signal, { onClosed, onAnswered }))
    } catch (error) {
      const failure = failureOf(error)
      // A popup that seemed closed has timed out: `closed` has been reported already.
      if (!(closed && failure.kind === 'timed-out')) throw error
    }
  }

  return {
    async begin() {
      const before = state.get()
      if (before.status === 'signing-in') return popup?.window?.focus()
      const opened = (popup = openPopup(before, base, storage))
      state.set({ status: 'signing-in', token: currentToken() })
      pendingAttempt?.abort()
      const { signal } = (pendingAttempt = new AbortController())
      try {
        await (opened ? byPopup(opened, signal) : byRedirect())
      } catch (error) {
        opened?.window?.close()
        if (!signal.aborted) fail(failureOf(error))
      }
    },
    stop: () => pendingAttempt?.abort(),
    prepare: () => void load().catch(() => {}),
  }
}

// Loaded on demand, as it contains the login library.
const loadSignIn = () => import('./sign-in.ts')
