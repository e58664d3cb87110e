import type { JoinWindow } from '../../config/schema.ts'
import { minute } from '../../lib/time/units.ts'
import type { Talk } from '../talk.ts'

/** Whether a talk can be joined: not yet, now, or no longer. */
export type JoinState = 'early' | 'open' | 'over'

/** The time span (epoch ms) in which the join link of `talk` is open. Always open for a talk without a start, as its time is not known. */
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

/** The state of the join link at `now` (epoch ms). A talk that is live can be joined outside its time span, too. */
export function joinState(span: readonly [number, number], running: boolean, now: number): JoinState {
  const [from, until] = span
  if (running || (now >= from && now < until)) return 'open'
  return now < from ? 'early' : 'over'
}
