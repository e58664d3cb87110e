import { minute } from '../../lib/time/time.ts'

/** Prefetches within a minute, at most: most relations that the pointer rests on are not opened. */
const most = 12

/** Epoch ms of the last prefetches. */
const times: number[] = []

/** Whether something more may be prefetched at `now` (epoch ms); counts it if so. */
export function mayPrefetch(now: number): boolean {
  while (times[0] !== undefined && (times[0] <= now - minute || times[0] > now)) times.shift()
  if (times.length >= most) return false
  times.push(now)
  return true
}
