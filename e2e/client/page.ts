import { vi } from 'vitest'
import { memoryStorage } from '../../src/auth/account/tab-storage.ts'
import { clockAwareFetch } from './clock-aware-fetch.ts'

/** The events and the storage of a page, without rendering. */
export interface Page {
  readonly storage: Storage
  /** The address to which the page has navigated away, if any. */
  readonly left: () => string | undefined
  /** API requests that were sent, whether or not they have reached the academy. */
  readonly sent: () => number
  /** Responses of any server of which at least the headers have arrived. */
  readonly begun: () => number
  /** Focuses the page, as when the person comes back to it. */
  readonly focus: () => void
  /** Makes the page hidden. */
  readonly hide: () => void
  readonly show: () => void
  readonly goOffline: () => void
  readonly goOnline: () => void
  /** Receives the message `data` from the window `source` of the same origin. */
  readonly receive: (data: unknown, source: unknown) => void
  /** Receives the message `data` from another tab. */
  readonly receiveFromTab: (data: unknown) => void
}

const realFetch = fetch
const channels: EventTarget[] = []

/** A channel to no other tab: tabs are tested in a browser. It receives what a test says that another tab has sent. */
class SilentChannel extends EventTarget {
  constructor() {
    super()
    channels.push(this)
  }

  postMessage(): void {}

  close(): void {}
}

/** Provides the browser globals that the client needs at `address`, until the globals are restored. */
export function openPage(address: string): Page {
  const events = new EventTarget()
  channels.length = 0
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
    BroadcastChannel: SilentChannel,
  }
  for (const [name, value] of Object.entries({ ...page, ...listening })) vi.stubGlobal(name, value)
  const calls = { sent: 0, begun: 0 }
  vi.stubGlobal('fetch', clockAwareFetch(realFetch, calls, location.origin))
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
    receiveFromTab: (data) => {
      for (const channel of channels) channel.dispatchEvent(Object.assign(new Event('message'), { data }))
    },
    receive: (data, source) =>
      events.dispatchEvent(Object.assign(new Event('message'), { data, source, origin: location.origin })),
  }
}
