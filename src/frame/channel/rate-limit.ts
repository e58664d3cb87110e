/**
 * Says yes at most `most` times in `span` ms, by the clock `now`, which never goes back: whoever sends more is not listened to until the
 * span is over, so what a flood costs does not depend on its size.
 */
export function rateLimit(most: number, span: number, now: () => number): () => boolean {
  let since = -Infinity
  let used = 0
  return () => {
    const at = now()
    if (at - since >= span) {
      since = at
      used = 0
    }
    used += 1
    return used <= most
  }
}
