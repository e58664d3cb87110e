import type { AuthParts } from '../account/auth-parts.ts'
import { failureOf } from '../failure/failure-of.ts'
import { openPopup, type OpenedPopup } from './open-popup.ts'
import { heldToken } from '../account/auth-state.ts'
import type { SignInFailure } from '../failure/sign-in-error.ts'

/** Somebody at the door of one tab: at most one attempt to sign in at a time. */
export interface Attempt {
  /** Begins one, or brings the window of the one under way to the front. The session says how it ends. */
  begin(): Promise<void>
  /** Ends the one under way, if there is one, without a word. */
  stop(): void
  /** Loads what `begin` needs, so that a click waits for nothing. */
  prepare(): void
}

/** `enter` takes the record of whoever has signed in. */
export function createAttempt(parts: AuthParts, enter: (record: string) => void): Attempt {
  const { state, signIn, base, storage } = parts
  const held = () => heldToken(state.get())
  let underWay: AbortController | undefined
  let opened: OpenedPopup | undefined

  function fail(failure: SignInFailure) {
    if (state.get().status !== 'signed-in') state.set({ status: 'failed', failure, token: held() })
  }

  async function byRedirect() {
    const { signInByRedirect } = await attempts()
    await signInByRedirect(signIn, base, storage)
    // Back from the accounts server brings this page back as it was left: on its way there.
    state.set(held() ? { status: 'expired', token: held() } : { status: 'signed-out' })
  }

  async function byWindow(window: OpenedPopup, signal: AbortSignal) {
    let closed = false
    const onClosed = () => {
      closed = true
      fail({ kind: 'closed' })
    }
    try {
      const { signInByPopup } = await attempts()
      enter(await signInByPopup(signIn, base, window, signal, onClosed))
    } catch (error) {
      const failure = failureOf(error)
      // What has been said to be closed may still have answered, and has not.
      if (!(closed && failure.kind === 'timed-out')) throw error
    }
  }

  return {
    async begin() {
      const before = state.get()
      if (before.status === 'signing-in') return opened?.window?.focus()
      opened = openPopup(before, base, storage)
      state.set({ status: 'signing-in', token: held() })
      underWay?.abort()
      const { signal } = (underWay = new AbortController())
      try {
        await (opened ? byWindow(opened, signal) : byRedirect())
      } catch (error) {
        if (!signal.aborted) fail(failureOf(error))
      }
    },
    stop: () => underWay?.abort(),
    prepare: () => void attempts().catch(() => {}),
  }
}

// Needs the login library.
const attempts = () => import('./sign-in.ts')
