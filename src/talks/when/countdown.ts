import { hour, minute } from '../../lib/time/units.ts'
import type { Talk } from '../talk.ts'

/**
 * How long it is until a talk starts, or whether it is live or over. A talk that should have started but is not known to be live is `due`,
 * never `live`. `n` is in minutes.
 */
export type Countdown =
  | { readonly kind: 'live' }
  | { readonly kind: 'minutes'; readonly n: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'due'; readonly n: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'far' }

/**
 * The countdown of a talk at `now` (epoch ms). Starts 12 hours before, in minutes rounded up, so that "in 1 minute" is shown until the
 * start.
 */
export function countdown({ start, end }: Talk, live: boolean, now: number): Countdown {
  if (live) return { kind: 'live' }
  if (start === undefined || start - now > 12 * hour) return { kind: 'far' }
  if (start > now) {
    const n = Math.ceil((start - now) / minute)
    return n > 60 ? { kind: 'hours', hours: Math.floor(n / 60), minutes: n % 60 } : { kind: 'minutes', n }
  }
  if (end !== undefined && end > start && now >= end) return { kind: 'ended' }
  return { kind: 'due', n: Math.floor((now - start) / minute) }
}

/** Epoch ms at which the result of `countdown` next changes; `Infinity` if it does not. */
export function countdownChangesAt({ start, end }: Talk, now: number): number {
  if (start === undefined) return Infinity
  const untilStart = start - now
  if (untilStart > 12 * hour) return start - 12 * hour
  const nextMinute = start - (Math.ceil(untilStart / minute) - 1) * minute
  if (untilStart > 0 || end === undefined || end <= start) return nextMinute
  return now >= end ? Infinity : Math.min(end, nextMinute)
}
