/** Calls `onVisible` when the page comes to the fore, and `onOnline` when the browser believes to have a network again. */
export function watchWaking(onVisible: () => void, onOnline: () => void): () => void {
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

/** Whether somebody may be looking at the page. */
export const isVisible = (): boolean => document.visibilityState === 'visible'
