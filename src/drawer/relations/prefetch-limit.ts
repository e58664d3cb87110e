import { minute } from '../../lib/time/units.ts'

/** Rate limit of prefetches per minute: most relations under the pointer are not opened. */
const maxPerMinute = 12

/** Times of the prefetches in the last minute (epoch ms), oldest first. */
const times: number[] = []

/** Whether another prefetch is allowed at `now` (epoch ms); counts it if so. */
export function mayPrefetch(now: number): boolean {
  while (times[0] !== undefined && (times[0] <= now - minute || times[0] > now)) times.shift()
  if (times.length >= maxPerMinute) return false
  times.push(now)
  return true
}
