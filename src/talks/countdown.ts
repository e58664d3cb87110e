import { hour, minute } from '../lib/time.ts'
import type { Talk } from './talk.ts'

/** How a talk stands to the clock. A talk that should run but is not known to is `due`, never live. */
export type Countdown =
  | { readonly kind: 'live' }
  | { readonly kind: 'minutes'; readonly n: number }
  | { readonly kind: 'hours'; readonly n: number }
  | { readonly kind: 'due'; readonly n: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'far' }

/** Minutes are counted up to an hour before, hours up to half a day before. Rounded up: "in 1 minute" is never already over. */
export function countdown({ start, end }: Talk, live: boolean, now: number): Countdown {
  if (live) return { kind: 'live' }
  if (start === undefined || start - now > 12 * hour) return { kind: 'far' }
  if (start > now) {
    const left = start - now
    return left > hour
      ? { kind: 'hours', n: Math.floor(left / hour) }
      : { kind: 'minutes', n: Math.ceil(left / minute) }
  }
  if (end !== undefined && end > start && now >= end) return { kind: 'ended' }
  return { kind: 'due', n: Math.floor((now - start) / minute) }
}

/** Epoch ms at which `countdown` next says something else. */
export function countdownChangesAt({ start, end }: Talk, now: number): number {
  if (start === undefined) return Infinity
  const left = start - now
  if (left > 12 * hour) return start - 12 * hour
  if (left > 2 * hour) return start - Math.floor(left / hour) * hour + 1
  if (left > hour) return left === 2 * hour ? now + 1 : start - hour
  if (left > 0) return start - (Math.ceil(left / minute) - 1) * minute
  const nextMinute = start + (Math.floor(-left / minute) + 1) * minute
  return end !== undefined && end > now ? Math.min(end, nextMinute) : nextMinute
}
