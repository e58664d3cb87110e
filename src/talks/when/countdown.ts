import { hour, minute } from '../../lib/time/time.ts'
import type { Talk } from '../talk.ts'

/** How a talk stands to the clock. A talk that should run but is not known to is `due`, never live. */
export type Countdown =
  | { readonly kind: 'live' }
  | { readonly kind: 'minutes'; readonly n: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'due'; readonly n: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'far' }

/** Counted from half a day before, in minutes rounded up: "in 1 minute" is never already over. */
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

/** Epoch ms at which `countdown` next says something else. */
export function countdownChangesAt({ start, end }: Talk, now: number): number {
  if (start === undefined) return Infinity
  const left = start - now
  if (left > 12 * hour) return start - 12 * hour
  if (left > 0) return start - (Math.ceil(left / minute) - 1) * minute
  const nextMinute = start + (Math.floor(-left / minute) + 1) * minute
  return end !== undefined && end > now ? Math.min(end, nextMinute) : nextMinute
}
