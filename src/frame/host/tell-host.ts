import type { QueryClient } from '@tanstack/react-query'
import { heldToken, type Session } from '../../auth/account/auth-state.ts'
import type { News } from '../channel/board-messages.ts'
import { onAddress } from '../../address/address.ts'
import { paramOf } from '../../address/query-string.ts'
import type { Store } from '../../lib/store.ts'
import { followHeight } from './height.ts'

/** What of the board a host page hears about. */
export interface Told {
  readonly session: Pick<Store<Session>, 'get' | 'subscribe'>
  readonly client: QueryClient
}

/** Tells `say` all that a host page may know, now and as it changes. Answers with the way to stop. */
export function tellNews({ session, client }: Told, say: (news: News) => void): () => void {
  const stops = [
    followHeight((height) => say({ kind: 'height', height })),
    followSignIn(session, say),
    followReady({ session, client }, say),
    followOpen(say),
    followJoin(say),
    followTitle(say),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function followSignIn(session: Told['session'], say: (news: News) => void) {
  let state: Session['status'] | undefined
  const look = () => {
    const { status } = session.get()
    if (status === state) return
    state = status
    say({ kind: 'signin', state })
  }
  look()
  return session.subscribe(look)
}

/** Said once: there are rows, or a way to sign in, or a sentence about what is wrong. */
function followReady({ session, client }: Told, say: (news: News) => void) {
  let isReady = false
  const cache = client.getQueryCache()
  const look = () => {
    const lists = cache.findAll({ queryKey: ['talks'] })
    const isThere = !heldToken(session.get()) || lists.some(({ state }) => state.status !== 'pending')
    if (isReady || !isThere) return
    isReady = true
    say({ kind: 'ready' })
  }
  look()
  const stops = [session.subscribe(look), cache.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}

function followOpen(say: (news: News) => void) {
  let open: string | undefined
  const look = () => {
    const talkId = paramOf(location.search, 'talk') || undefined
    if (talkId === open) return
    open = talkId
    if (talkId !== undefined) say({ kind: 'open', talkId })
  }
  look()
  return onAddress(look)
}

/** A join link stands in the row of its talk, or in its drawer. One that leads nowhere yet is not followed. */
function followJoin(say: (news: News) => void) {
  const over = new AbortController()
  const look = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[target=_blank]:not([aria-disabled])') : null
    const talk = link?.closest<HTMLElement>('[data-talk], [data-of]')
    const talkId = talk?.dataset['talk'] ?? talk?.dataset['of']
    if (link?.matches('[data-join]') && talkId !== undefined) say({ kind: 'join', talkId })
  }
  document.addEventListener('click', look, over)
  document.addEventListener('auxclick', look, over)
  return () => over.abort()
}

/** Whose sessions they are; what they are the page says in its own language. */
function followTitle(say: (news: News) => void) {
  const look = () =>
    say({ kind: 'title', title: document.title.replace(/( · )?Callboard$/, '').slice(0, 200) })
  look()
  const observer = new MutationObserver(look)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}
