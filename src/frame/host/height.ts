/** px: heights are rounded up to steps of this, as a host page needs no more precision. */
const step = 8
/** px: heights above this are reported as this. */
const maxHeight = 10_000

/**
 * Calls `report` with the height that the page needs (px), now and whenever it changes, and requests it from browsers that size frames by
 * their content. Returns a function that stops it.
 */
export function followHeight(report: (height: number) => void): () => void {
  let reported = 0
  const observer = new ResizeObserver(() => {
    const height = Math.min(maxHeight, Math.ceil(document.body.offsetHeight / step) * step)
    requestNativeResize()
    if (height === reported) return
    reported = height
    report(height)
  })
  observer.observe(document.body)
  return () => observer.disconnect()
}

/** `requestResize` (CSS Sizing 4, "responsive iframes") throws, or rejects, where the host page does not size the frame by its content. */
function requestNativeResize() {
  if (!('requestResize' in window) || typeof window.requestResize !== 'function') return
  try {
    const result: unknown = window.requestResize()
    Promise.resolve(result).catch(() => {})
  } catch {
    // Then the host page sets the height that is reported to it.
  }
}
