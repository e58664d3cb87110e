import type { QueryClient } from '@tanstack/react-query'
import { currentParam, onAddress } from '../../address/address.ts'
import { heldToken, type AuthState } from '../../auth/account/auth-state.ts'
import type { Store } from '../../lib/store.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import type { BoardMessage } from '../channel/board-messages.ts'
import { followHeight } from './height.ts'

/** The state that the messages to a host page are made from. */
export interface Sources {
  readonly auth: Pick<Store<AuthState>, 'get' | 'subscribe'>
  readonly client: QueryClient
}

/** Sends the host page everything it may know, now and whenever it changes. Returns a function that stops it. */
export function tellHost({ auth, client }: Sources, send: (message: BoardMessage) => void): () => void {
  const stops = [
    followHeight((height) => send({ kind: 'height', height })),
    followSignIn(auth, send),
    followReady({ auth, client }, send),
    followOpen(send),
    followJoin(send),
    followTitle(send),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function followSignIn(auth: Sources['auth'], send: (message: BoardMessage) => void) {
  let sent: AuthState['status'] | undefined
  const update = () => {
    const { status } = auth.get()
    if (status === sent) return
    sent = status
    send({ kind: 'signin', state: status })
  }
  update()
  return auth.subscribe(update)
}

/** Sends `ready` once: when the board shows rows, a sign-in button or an error. */
function followReady({ auth, client }: Sources, send: (message: BoardMessage) => void) {
  let isSent = false
  const cache = client.getQueryCache()
  const update = () => {
    const lists = cache.findAll({ queryKey: ['talks'] })
    const isReady = !heldToken(auth.get()) || lists.some(({ state }) => state.status !== 'pending')
    if (isSent || !isReady) return
    isSent = true
    send({ kind: 'ready' })
  }
  update()
  const stops = [auth.subscribe(update), cache.subscribe(update)]
  return () => {
    for (const stop of stops) stop()
  }
}

function followOpen(send: (message: BoardMessage) => void) {
  let sent: string | undefined
  const update = () => {
    const talkId = currentParam('talk')
    if (talkId === sent) return
    sent = talkId
    if (talkId !== undefined) send({ kind: 'open', talkId })
  }
  update()
  return onAddress(update)
}

/** Sends `join` on a click on an open join link. The talk is read from the row or the drawer around the link. */
function followJoin(send: (message: BoardMessage) => void) {
  const stop = new AbortController()
  const onClick = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[data-join]:not([aria-disabled])') : null
    const talk = link?.closest<HTMLElement>('[data-talk], [data-of]')
    const talkId = talk?.dataset['talk'] ?? talk?.dataset['of']
    if (talkId !== undefined) send({ kind: 'join', talkId })
  }
  document.addEventListener('click', onClick, stop)
  document.addEventListener('auxclick', onClick, stop)
  return () => stop.abort()
}

/** Sends the document title without "Callboard": the host page adds its own words in its own language. */
function followTitle(send: (message: BoardMessage) => void) {
  const update = () =>
    send({ kind: 'title', title: cutAt(document.title.replace(/( · )?Callboard$/, ''), 200) })
  update()
  const observer = new MutationObserver(update)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}
