import { hour } from './units.ts'
import { offsetAt } from './offset.ts'
import type { Zone } from './date-format.ts'

/** Whether the local time of `at` (epoch ms) occurs twice in `zone`, as it does where clocks are set back at the end of DST. */
export function isRepeatedLocalTime(at: number, zone: Zone): boolean {
  const own = offsetAt(at, zone)
  // 3 hours: no clock is set back further. The largest change is two hours, in Antarctica.
  return [offsetAt(at - 3 * hour, zone), offsetAt(at + 3 * hour, zone)].some((other) => {
    const again = at + own - other
    return again !== at && offsetAt(again, zone) === other
  })
}
