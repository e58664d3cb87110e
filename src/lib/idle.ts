/** ms; after this time the page is taken to be idle even where it never is. */
const maxWait = 2000

/**
 * Calls `callback` once, when the browser has nothing else to do, or after 2 s at the latest. Returns a function that cancels it. Safari has
 * no `requestIdleCallback`: there it is called after a short time.
 */
export function whenIdle(callback: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(callback, 100)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(() => callback(), { timeout: maxWait })
  return () => cancelIdleCallback(request)
}
