import { firstIndexFrom } from '../order.ts'
import type { Talk } from '../talk.ts'

/** The talk that starts next after `now` (epoch ms). Talks that are live before their start are skipped. */
export function nextTalk(talks: readonly Talk[], live: ReadonlySet<string>, now: number): Talk | undefined {
  let at = firstIndexFrom(talks, now + 1)
  while (live.has(talks[at]?.id ?? '')) at += 1
  return talks[at]
}
