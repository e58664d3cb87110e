import { firstFrom } from '../order.ts'
import type { Talk } from '../talk.ts'

/** The talk that starts next after `now` (epoch ms); one that is live before its time is no longer awaited. */
export function nextTalk(talks: readonly Talk[], live: ReadonlySet<string>, now: number): Talk | undefined {
  let at = firstFrom(talks, now + 1)
  while (live.has(talks[at]?.id ?? '')) at += 1
  return talks[at]
}
