import { ApiError } from '../api/call/api-error.ts'
import { serverTime } from '../lib/clock/clock.ts'
import type { Timed } from '../lib/clock/use-clock.ts'
import { startOfDay } from '../lib/time/calendar-day.ts'
import { minute } from '../lib/time/units.ts'
import type { Dates } from '../words/dates/dates.ts'
import type { ListWords } from '../words/list-words.ts'

/**
 * When a throttled request is tried again, or from when on that is of use; '' for other errors. `retriesAt`: when it is sent again
 * automatically (epoch ms by the device's clock), `Infinity` if it is not.
 */
export function pauseText(
  error: unknown,
  retriesAt: number,
  { pause }: ListWords,
  dates: Dates,
  now: number,
): Timed<string> {
  const retryAt = error instanceof ApiError && error.kind === 'throttled' ? error.retryAt : undefined
  if (retryAt === undefined) return { value: '', until: Infinity }
  const end = serverTime(retryAt)
  const tomorrow = startOfDay(now, dates.zone, 1)
  if (retriesAt < Infinity)
    return { value: pause.at(dates.soon(serverTime(retriesAt), now)), until: tomorrow }
  if (end <= now) return { value: pause.over, until: Infinity }
  // Rounded up, as a request within the same minute may still be too early.
  const from = Math.ceil(end / minute) * minute
  return { value: pause.from(dates.soon(from, now)), until: Math.min(end, tomorrow) }
}
