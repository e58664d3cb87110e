import { useSyncExternalStore } from 'react'

/**
 * Whether the browser reports a network connection. A report of "offline" is reliable, one of "online" is not. Source: HTML,
 * `navigator.onLine`.
 */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

function subscribe(notify: () => void) {
  addEventListener('online', notify)
  addEventListener('offline', notify)
  return () => {
    removeEventListener('online', notify)
    removeEventListener('offline', notify)
  }
}
