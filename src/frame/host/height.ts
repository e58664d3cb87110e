/** Px: heights are told in steps, as a host page has no need to know more. */
const step = 8
/** Px: a long list says no more than that it is long. */
const longest = 10_000

/**
 * Tells how high the page would like to be (px), now and whenever that changes; and asks the browser for it, where it sizes frames by their
 * content. Answers with the way to stop.
 */
export function followHeight(tell: (height: number) => void): () => void {
  let told = 0
  const observer = new ResizeObserver(() => {
    const height = Math.min(longest, Math.ceil(document.body.offsetHeight / step) * step)
    askBrowser()
    if (height === told) return
    told = height
    tell(height)
  })
  observer.observe(document.body)
  return () => observer.disconnect()
}

/** CSS Sizing 4, "responsive iframes": it throws, or refuses later, where the page around does not size by content. */
function askBrowser() {
  if (!('requestResize' in window) || typeof window.requestResize !== 'function') return
  try {
    const asked: unknown = window.requestResize()
    Promise.resolve(asked).catch(() => {})
  } catch {
    // Then the page around sets the height that it is told.
  }
}
