import { minute, hour } from '../../lib/time/time.ts'
import { firstFrom } from '../order.ts'
import type { TalkList } from './growing-list.ts'

/** ms between two looks at the list. */
const often = minute / 2
const rarely = 10 * minute
/** ms before its start from which a talk is near, and after it until which one that is not live is still waited for. */
const near = 20 * minute
const late = 30 * minute

/**
 * Epoch ms at which a list read at `readAt` is to be looked at again: often while something is live or near, else rarely, but as
 * soon as something comes near.
 */
export function refreshAt({ talks, live }: TalkList, readAt: number): number {
  const next = talks[firstFrom(talks, readAt - late)]?.start ?? Infinity
  if (live.length > 0) return readAt + often
  return Math.max(readAt + often, Math.min(readAt + rarely, next - near))
}

/** Sessions at the head that are near or live at `now` (epoch ms), about: how far a look has to reach. */
export const nearCount = ({ talks, live }: TalkList, now: number): number =>
  live.length + firstFrom(talks, now + near) - firstFrom(talks, now - late)

/** ms between two readings of a list as a whole for which its head gives no reason, at the least. */
const wholeRarely = hour
/** ms between two readings for which it does: a server that never agrees with itself is not asked for everything all the time. */
const wholeOften = 2 * minute

/**
 * Whether a list of `pages` pages that was read as a whole `age` ms ago is to be read as a whole again: of itself so seldom that it
 * makes a page every ten minutes.
 */
export function whenWhole(age: number, pages: number): 'always' | 'if needed' | 'never' {
  if (age > Math.max(wholeRarely, pages * rarely)) return 'always'
  // Less than no time ago: the clock was set back since.
  return age > wholeOften || age < 0 ? 'if needed' : 'never'
}
