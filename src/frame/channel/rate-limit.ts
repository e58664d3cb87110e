/**
 * Rate limit: returns a function that is `true` at most `limit` times in `span` ms, and then `false` until the span is over, so the cost of
 * a flood of messages does not depend on its size. `now` is a monotonic clock in ms.
 */
export function rateLimit(limit: number, span: number, now: () => number): () => boolean {
  let since = -Infinity
  let used = 0
  return () => {
    const at = now()
    if (at - since >= span) {
      since = at
      used = 0
    }
    used += 1
    return used <= limit
  }
}
