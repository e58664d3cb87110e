import type { IWindow, NavigateParams, NavigateResponse } from 'oidc-client-ts'
import * as v from 'valibot'
import { channelFor, isAnswer, isFor, sayTaken } from './popup-answer.ts'

/** ms between two looks at whether the window is still there. */
const often = 250

const ready = v.object({ source: v.literal('callboard-relay') })

/**
 * Leads the window of a sign-in and waits for its answer: from the window itself, or, where the accounts server has cut the tie to
 * it (Cross-Origin-Opener-Policy), over a channel. A window that was cut off looks closed: `onClosed` is told, and an answer is
 * still taken until `signal` ends the wait.
 */
export class SignInPopup implements IWindow {
  readonly #window: Window
  readonly #viaRelay: boolean
  readonly #signal: AbortSignal
  /** The answer has come; what remains is between us and the token endpoint. */
  readonly answered: Promise<void>
  readonly #settle: () => void

  constructor(window: Window, viaRelay: boolean, signal: AbortSignal, onClosed: () => void) {
    this.#window = window
    this.#viaRelay = viaRelay
    this.#signal = signal
    let settle = () => {}
    this.answered = new Promise((resolve) => (settle = resolve))
    this.#settle = settle
    this.#watch(onClosed)
    signal.addEventListener('abort', () => this.close())
  }

  navigate({ url, state }: NavigateParams): Promise<NavigateResponse> {
    if (!this.#viaRelay) this.#window.location.replace(url)
    return new Promise((resolve, reject) => {
      const channel = channelFor(state)
      const listen = ({ data, origin, source }: MessageEvent<unknown>) => {
        if (origin !== location.origin) return
        const mine = source === this.#window
        if (mine && this.#viaRelay && v.is(ready, data))
          this.#window.postMessage({ url, state }, location.origin)
        if (!isAnswer(data) || !(mine || isFor(data, state))) return
        resolve({ url: data.url })
        sayTaken(channel)
        end()
      }
      const giveUp = () => {
        // Whatever the one who gave up says.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        reject(this.#signal.reason)
        end()
      }
      const end = () => {
        removeEventListener('message', listen)
        channel?.close()
        this.#signal.removeEventListener('abort', giveUp)
        this.#settle()
        this.close()
      }
      addEventListener('message', listen)
      channel?.addEventListener('message', listen)
      this.#signal.addEventListener('abort', giveUp)
    })
  }

  close(): void {
    this.#window.close()
  }

  #watch(onClosed: () => void) {
    const stop = () => clearInterval(timer)
    const timer = setInterval(() => {
      if (!this.#window.closed) return
      stop()
      onClosed()
    }, often)
    this.#signal.addEventListener('abort', stop)
    void this.answered.then(stop)
  }
}
