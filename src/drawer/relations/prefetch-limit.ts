import { minute } from '../../lib/time/time.ts'

/** Doors that are warmed within a minute, at the most: reaching for one is not opening it. */
const most = 12

/** Epoch ms at which doors were warmed. */
const warmed: number[] = []

/** Whether one more door may be warmed at `now` (epoch ms); counts it if so. */
export function mayWarm(now: number): boolean {
  while (warmed[0] !== undefined && (warmed[0] <= now - minute || warmed[0] > now)) warmed.shift()
  if (warmed.length >= most) return false
  warmed.push(now)
  return true
}
