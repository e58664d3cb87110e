/** ms after the first screen in which the browser is left to the person, who is about to scroll, search or open a session. */
export const firstPause = 1000

/** ms; after this time the page is taken to be idle even where it never is. */
const maxWait = 2000

/**
 * Calls `callback` once, `pause` ms from now and when the browser has nothing else to do, but at most 2 s later. Returns a function that
 * cancels it. Safari has no `requestIdleCallback`: there it is called a short time after the pause.
 */
export function whenIdle(callback: () => void, pause = 0): () => void {
  if (pause > 0) {
    let cancel = () => clearTimeout(pausing)
    const pausing = setTimeout(() => (cancel = whenIdle(callback)), pause)
    return () => cancel()
  }
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(callback, 100)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(() => callback(), { timeout: maxWait })
  return () => cancelIdleCallback(request)
}
