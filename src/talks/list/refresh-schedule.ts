import { minute, hour } from '../../lib/time/units.ts'
import { firstIndexFrom } from '../order.ts'
import type { TalkList } from './growing-list.ts'

/** ms between two refreshes of a list with talks that are live or near */
const shortInterval = minute / 2
/** ms between two refreshes of any other list */
const longInterval = 10 * minute
/** ms before its start from which a talk is near */
const nearLimit = 20 * minute
/** ms after its start until which a talk that is not live is still expected to begin */
const lateLimit = 30 * minute

/**
 * Epoch ms at which a list that was read at `readAt` is refreshed next: after the short interval while a talk is live or near, else after
 * the long one, but as soon as a talk becomes near.
 */
export function refreshAt({ talks, live }: TalkList, readAt: number): number {
  const next = talks[firstIndexFrom(talks, readAt - lateLimit)]?.start ?? Infinity
  if (live.length > 0) return readAt + shortInterval
  return Math.max(readAt + shortInterval, Math.min(readAt + longInterval, next - nearLimit))
}

/** About how many sessions at the head of the list are near or live at `now` (epoch ms). A refresh has to read at least as many. */
export const nearCount = ({ talks, live }: TalkList, now: number): number =>
  live.length + firstIndexFrom(talks, now + nearLimit) - firstIndexFrom(talks, now - lateLimit)

/** ms, at least, between two complete reads of a list whose head agrees with what is known */
const completeInterval = hour
/**
 * ms, at least, between two complete reads of a list whose head does not agree: a server that never agrees with itself must not be asked
 * for the whole list each time
 */
const minCompleteInterval = 2 * minute

/**
 * Whether a list of `pages` pages, last read completely `age` ms ago, is to be read completely again: always, only if its head does not
 * agree with what is known, or never. The interval grows with the length of the list, so that complete reads cause one request in ten
 * minutes on average.
 */
export function completeReadPolicy(age: number, pages: number): 'always' | 'if needed' | 'never' {
  if (age > Math.max(completeInterval, pages * longInterval)) return 'always'
  // A negative age: the clock has been set back since.
  return age > minCompleteInterval || age < 0 ? 'if needed' : 'never'
}
