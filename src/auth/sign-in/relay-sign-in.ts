import * as v from 'valibot'
import type { SignInConfig } from '../../config/schema.ts'
import { channelFor, isAnswer, isFor, sayTaken } from './popup-answer.ts'

/** A sign-in that a frame has asked the relay page to lead. */
export interface RelayedSignIn {
  /** Where it leads. */
  readonly host: string
  /** Opens the accounts server in a window; `false` where that was blocked. Must be called in the turn of a click. */
  leave(): boolean
}

const order = v.object({
  url: v.pipe(
    v.string(),
    v.check((url) => URL.canParse(url)),
  ),
  state: v.pipe(
    v.string(),
    v.check((state) => state !== ''),
  ),
})

/** ms between two offers to the frame, which may not have got ready to hear the first. */
const often = 250

/**
 * The page between a frame and an accounts server that cuts its windows off (Cross-Origin-Opener-Policy): this window keeps its tie
 * to the frame and shares its storage with the callback page, so it can hand the answer on. Only messages of our own origin count, and
 * only addresses of the configured accounts server are led to. The secret of the exchange never leaves the frame.
 */
export function relaySignIn(signIn: SignInConfig, opener: Window): Promise<RelayedSignIn> {
  return new Promise((resolve) => {
    const offer = () => opener.postMessage({ source: 'callboard-relay' }, location.origin)
    const offering = setInterval(offer, often)
    addEventListener('message', function take({ data, origin, source }: MessageEvent<unknown>) {
      if (origin !== location.origin || source !== opener) return
      if (!v.is(order, data) || !isTrusted(new URL(data.url), signIn)) return
      clearInterval(offering)
      removeEventListener('message', take)
      const { url, state } = data
      resolve({ host: new URL(url).host, leave: () => lead(url, state, opener) })
    })
    offer()
  })
}

function lead(url: string, state: string, opener: Window): boolean {
  const child = open(url, '_blank', 'popup,width=520,height=680')
  if (!child) return false
  const channel = channelFor(state)
  const handOn = ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== location.origin || !isAnswer(data)) return
    if (source !== child && !isFor(data, state)) return
    opener.postMessage(data, location.origin)
    sayTaken(channel)
    child.close()
    close()
  }
  addEventListener('message', handOn)
  channel?.addEventListener('message', handOn)
  return true
}

/** With OpenID Connect the endpoint may lie on another host than the issuer; it must be as safe. */
const isTrusted = ({ origin, protocol }: URL, signIn: SignInConfig): boolean =>
  signIn.dialect === 'zoho'
    ? origin === signIn.accountsServer
    : protocol === new URL(signIn.issuer).protocol && origin !== location.origin
