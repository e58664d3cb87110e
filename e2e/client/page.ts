import { vi } from 'vitest'
import { memoryStorage } from '../../src/auth/account/tab-storage.ts'
import { followed } from './followed.ts'

/** The events and the storage of a page; nothing of it is drawn. */
export interface Page {
  readonly storage: Storage
  /** Where the page has gone to, once it has left. */
  readonly left: () => string | undefined
  /** Calls of the academy that were sent, whether or not they have reached it. */
  readonly sent: () => number
  /** Answers of any server of which at least the headers have come. */
  readonly begun: () => number
  /** Somebody comes back to the page. */
  readonly focus: () => void
  /** Nobody can see it any more. */
  readonly hide: () => void
  readonly show: () => void
  readonly goOffline: () => void
  readonly goOnline: () => void
}

/** A channel to no other tab: those have tests of their own, in a browser. */
class NobodyThere extends EventTarget {
  postMessage(): void {}

  close(): void {}
}

/** Gives the client what it needs of a browser's page at `address`, until the globals are put back. */
export function openPage(address: string): Page {
  const events = new EventTarget()
  const storage = memoryStorage()
  let left: string | undefined
  const listening = {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  }
  const location = { href: address, origin: new URL(address).origin, assign: (to: string) => (left = to) }
  const document = { ...listening, baseURI: address, visibilityState: 'visible', documentElement: {} }
  const navigator = { onLine: true }
  const window = { ...listening, location, opener: null, stop: () => {}, crypto, sessionStorage: storage }
  const self = Object.assign(window, { top: window, self: window })
  const page = {
    window: self,
    document,
    navigator,
    location,
    sessionStorage: storage,
    BroadcastChannel: NobodyThere,
  }
  for (const [name, value] of Object.entries({ ...page, ...listening })) vi.stubGlobal(name, value)
  const calls = { sent: 0, begun: 0 }
  vi.stubGlobal('fetch', followed(fetch, calls))
  const showTalk = (onLine: boolean) => {
    navigator.onLine = onLine
    events.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
  }
  const turn = (visibility: string) => {
    document.visibilityState = visibility
    events.dispatchEvent(new Event('visibilitychange'))
  }
  return {
    storage,
    left: () => left,
    sent: () => calls.sent,
    begun: () => calls.begun,
    hide: () => turn('hidden'),
    show: () => turn('visible'),
    focus: () => events.dispatchEvent(new Event('focus')),
    goOffline: () => showTalk(false),
    goOnline: () => showTalk(true),
  }
}
