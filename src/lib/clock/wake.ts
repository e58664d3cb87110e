/**
 * Calls `onVisible` when the page becomes visible or gets the focus, and `onOnline` when the browser reports a network connection again.
 * Returns a function that stops it.
 */
export function watchForeground(onVisible: () => void, onOnline: () => void): () => void {
  const shown = () => isVisible() && onVisible()
  document.addEventListener('visibilitychange', shown)
  addEventListener('focus', shown)
  addEventListener('online', onOnline)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    removeEventListener('focus', shown)
    removeEventListener('online', onOnline)
  }
}

/** Whether the page is visible, so that the person may be looking at it. */
export const isVisible = (): boolean => document.visibilityState === 'visible'
