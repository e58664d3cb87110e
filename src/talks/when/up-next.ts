import { firstIndexFrom } from '../order.ts'
import type { Talk } from '../talk.ts'

/** The talks that concern the person now: `current`, those that are live or should be, and `next`, the one that starts next. */
export interface UpNext {
  readonly current: readonly Talk[]
  readonly next: Talk | undefined
}

/**
 * The current and the next of `mine` (in the board's order) at `now` (epoch ms). `live` are the ids of the talks that are known to be live.
 */
export function upNextOf(mine: readonly Talk[], live: ReadonlySet<string>, now: number): UpNext {
  const later = firstIndexFrom(mine, now + 1)
  const started = mine.slice(0, later).filter((talk) => live.has(talk.id) || (talk.end ?? 0) > now)
  const early = mine.slice(later).filter(({ id }) => live.has(id))
  let at = later
  while (live.has(mine[at]?.id ?? '')) at += 1
  const next = mine[at]
  return { current: [...started, ...early], next: next?.start === undefined ? undefined : next }
}

/** Epoch ms at which the result of `upNextOf` next changes because of the time; it also changes with `live`. */
export function upNextChangesAt(mine: readonly Talk[], now: number): number {
  const later = firstIndexFrom(mine, now + 1)
  const ends = mine.slice(0, later).flatMap(({ end }) => (end !== undefined && end > now ? end : []))
  return Math.min(mine[later]?.start ?? Infinity, ...ends)
}
