import type { JoinWindow } from '../../config/schema.ts'
import { minute } from '../../lib/time/time.ts'
import type { Talk } from '../talk.ts'

/** Whether a talk can be joined: not before `opensAt` (epoch ms), now, or no longer. */
export type JoinState =
  | { readonly kind: 'early'; readonly opensAt: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'over' }

/** Epoch ms between which the join link of `talk` is open. A talk without a time is always open: nobody knows better. */
export function joinSpan(
  talk: Talk,
  host: boolean,
  window: JoinWindow,
): readonly [from: number, until: number] {
  if (talk.start === undefined) return [-Infinity, Infinity]
  const before = host ? window.hostMinutesBefore : window.attendeeMinutesBefore
  const end = talk.end !== undefined && talk.end >= talk.start ? talk.end : Infinity
  return [talk.start - before * minute, end + window.minutesAfterEnd * minute]
}

/** The state of the join link at `now` (epoch ms). A running talk can be joined whatever its times say. */
export function joinState(span: readonly [number, number], running: boolean, now: number): JoinState {
  const [from, until] = span
  if (running || (now >= from && now < until)) return { kind: 'open' }
  return now < from ? { kind: 'early', opensAt: from } : { kind: 'over' }
}
