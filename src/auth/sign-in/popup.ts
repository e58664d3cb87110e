import type { IWindow, NavigateParams, NavigateResponse } from 'oidc-client-ts'
import * as v from 'valibot'
import { wait } from '../../lib/wait.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import type { PopupWindow } from './open-popup.ts'
import { channelFor, isAnswer, isFor, confirmReceipt } from './popup-answer.ts'
import { statelessRefusal } from './stateless-refusal.ts'

/** ms between two checks whether the popup is closed */
const pollInterval = 250
/** ms in which the accounts server has to show its page */
const pageTimeout = 20_000

const ready = v.object({ source: v.literal('callboard-relay') })

/**
 * Navigates the popup of a sign-in and waits for the response: from the popup itself or, if the accounts server has isolated it
 * (Cross-Origin-Opener-Policy), over a channel. An isolated popup looks closed: `onClosed` is called, but a response is still accepted
 * until `signal` is aborted.
 */
export class SignInPopup implements IWindow {
  readonly #window: PopupWindow
  readonly #viaRelay: boolean
  readonly #signal: AbortSignal
  /** Resolves when the response has arrived; the code has yet to be exchanged for a token. */
  readonly answered: Promise<void>
  readonly #settle: () => void
  /** Aborted when the sign-in has ended, so that nothing listens any longer to `#signal`, which lasts for ten minutes. */
  readonly #ended = new AbortController()

  constructor(window: PopupWindow, viaRelay: boolean, signal: AbortSignal, onClosed: () => void) {
    this.#window = window
    this.#viaRelay = viaRelay
    this.#signal = signal
    let settle = () => {}
    this.answered = new Promise((resolve) => (settle = resolve))
    this.#settle = settle
    this.#watch(onClosed)
    signal.addEventListener('abort', () => this.close(), { signal: this.#ended.signal })
  }

  async navigate({ url, state }: NavigateParams): Promise<NavigateResponse> {
    this.#signal.throwIfAborted()
    if (!this.#viaRelay) this.#window.location.replace(url)
    return new Promise((resolve, reject) => {
      const channel = channelFor(state)
      const listen = ({ data, origin, source }: MessageEvent<unknown>) => {
        if (origin !== location.origin) return
        const isFromPopup = source === this.#window
        if (isFromPopup && this.#viaRelay && v.is(ready, data))
          this.#window.postMessage({ url, state }, location.origin)
        if (!isAnswer(data) || !(isFromPopup || isFor(data, state))) return
        const refusal = statelessRefusal(new URL(data.url))
        if (refusal) reject(new SignInError(refusal))
        else resolve({ url: data.url })
        confirmReceipt(channel)
        end()
      }
      const onAbort = () => {
        // The caller chose the abort reason; it need not be an `Error`.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        reject(this.#signal.reason)
        end()
      }
      const end = () => {
        removeEventListener('message', listen)
        channel?.close()
        this.#signal.removeEventListener('abort', onAbort)
        this.#settle()
        this.close()
      }
      const endIfBlank = () => {
        if (!this.#isBlank()) return
        reject(new SignInError({ kind: 'timed-out' }))
        end()
      }
      wait(pageTimeout, this.#ended.signal)
        .then(endIfBlank)
        .catch(() => {})
      addEventListener('message', listen)
      channel?.addEventListener('message', listen)
      this.#signal.addEventListener('abort', onAbort)
    })
  }

  /** Ends the sign-in: closes the popup, which is then not reported as closed. */
  close(): void {
    this.#ended.abort()
    this.#window.close()
  }

  /** Whether the popup still shows the empty page that it was opened with. That of another site cannot be read. */
  #isBlank() {
    try {
      return !this.#window.closed && this.#window.location.href === 'about:blank'
    } catch {
      return false
    }
  }

  #watch(onClosed: () => void) {
    const stop = () => clearInterval(timer)
    const timer = setInterval(() => {
      if (!this.#window.closed) return
      stop()
      onClosed()
    }, pollInterval)
    this.#signal.addEventListener('abort', stop, { signal: this.#ended.signal })
    this.#ended.signal.addEventListener('abort', stop)
  }
}
