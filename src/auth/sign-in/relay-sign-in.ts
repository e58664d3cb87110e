import * as v from 'valibot'
import type { SignInConfig } from '../../config/schema.ts'
import { channelFor, isAnswer, isFor, confirmReceipt } from './popup-answer.ts'

/** The window that has opened the relay page: that of the frame. */
type Opener = Pick<Window, 'postMessage'>

/** A sign-in that a frame has passed to the relay page. */
export interface RelayedSignIn {
  /** The host of the accounts server. */
  readonly host: string
  /** Opens the accounts server in a popup; returns `false` if it was blocked. Must be called in a click handler. */
  leave(): boolean
}

const signInRequest = v.object({
  url: v.pipe(
    v.string(),
    v.check((url) => URL.canParse(url)),
  ),
  state: v.pipe(
    v.string(),
    v.check((state) => state !== ''),
  ),
})

/** ms between two messages to the frame, which may not listen yet when the first is sent */
const messageInterval = 250
/** ms in which the frame has to send the sign-in; more than it takes to reach the accounts server, or to give up */
const requestTimeout = 30_000

/**
 * Runs the relay page, for a frame whose accounts server isolates its popups (Cross-Origin-Opener-Policy). The relay window keeps its
 * connection to the frame and shares its storage with the callback page, so it can forward the response. It accepts messages of its own
 * origin only, and opens URLs of the configured accounts server only. The PKCE code verifier never leaves the frame. Resolves when the
 * frame has sent the sign-in; with `undefined` if it has not within `requestTimeout`.
 */
export function relaySignIn(signIn: SignInConfig, opener: Opener): Promise<RelayedSignIn | undefined> {
  return new Promise((resolve) => {
    const announce = () => opener.postMessage({ source: 'callboard-relay' }, location.origin)
    const timer = setInterval(announce, messageInterval)
    const end = (relayed?: RelayedSignIn) => {
      clearInterval(timer)
      removeEventListener('message', onMessage)
      resolve(relayed)
    }
    function onMessage({ data, origin, source }: MessageEvent<unknown>) {
      if (origin !== location.origin || source !== opener) return
      if (!v.is(signInRequest, data) || !isTrusted(new URL(data.url), signIn)) return
      const { url, state } = data
      end({ host: new URL(url).host, leave: () => openAccountsServer(url, state, opener) })
    }
    addEventListener('message', onMessage)
    setTimeout(() => end(), requestTimeout)
    announce()
  })
}

function openAccountsServer(url: string, state: string, opener: Opener): boolean {
  const popup = open(url, '_blank', 'popup,width=520,height=680')
  if (!popup) return false
  const channel = channelFor(state)
  const forward = ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== location.origin || !isAnswer(data)) return
    if (source !== popup && !isFor(data, state)) return
    opener.postMessage(data, location.origin)
    confirmReceipt(channel)
    popup.close()
    close()
  }
  addEventListener('message', forward)
  channel?.addEventListener('message', forward)
  return true
}

/**
 * With OpenID Connect the authorisation endpoint may be on another host than the issuer. It must use the same protocol and not be on the
 * board's own origin.
 */
const isTrusted = ({ origin, protocol }: URL, signIn: SignInConfig): boolean =>
  signIn.dialect === 'zoho'
    ? origin === signIn.accountsServer
    : protocol === new URL(signIn.issuer).protocol && origin !== location.origin
