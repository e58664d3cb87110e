import { deviceTime, serverTime } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/units.ts'
import { firstIndexFrom } from '../order.ts'
import type { TalkList } from './growing-list.ts'

/** ms between two refreshes of a list with talks that are live or near */
const shortInterval = minute / 3
/** ms between two requests for any other list */
const longInterval = 5 * minute
/** ms, at least, between two requests of a verify pass */
const verifyInterval = minute
/** ms, at least, between the person's coming back and the next request of a verify pass */
const afterWake = 10_000
/** ms before its start from which a talk is near */
const nearLimit = 20 * minute
/** ms after its start until which a talk that is not live is still expected to begin */
const lateLimit = 30 * minute

/** What the schedule of a list depends on. Times are epoch ms by the device's clock. */
export interface ListAge {
  /** When the head of the list was last read. */
  readonly readAt: number
  /** When a page of a verify pass was last requested. */
  readonly verifiedAt: number
  /** When the person last came back to the page. */
  readonly wokenAt: number
  /** Since when the list does not agree with what the academy returns. */
  readonly doubtAt: number | undefined
  /** Whether the list is longer than its head. */
  readonly hasRest: boolean
  /** From 0 up to 1, different for each page, so that a class that opens the board together does not send its requests together. */
  readonly spread: number
}

/**
 * Epoch ms at which the head of a list is read next: after 20 to 30 s while a talk is live or near, else after 5 minutes or a little more, but
 * as soon as a talk becomes near. If the list has a rest that has to be verified, each second of the requests every 5 minutes is for the rest.
 */
export function refreshAt(list: TalkList, { readAt, doubtAt = -Infinity, hasRest, spread }: ListAge): number {
  // The verify pass has found what the head has to explain.
  if (doubtAt > readAt) return doubtAt
  const soon = readAt + shortInterval * (1 + spread / 2)
  if (list.live.length > 0) return soon
  const interval = longInterval * (1 + spread / 10) * (hasRest ? 2 : 1)
  return Math.max(soon, Math.min(readAt + interval, nearAt(list, readAt) + (spread * shortInterval) / 2))
}

/**
 * Epoch ms at which the next page of the verify pass is read: once a minute, or instead of each second head while nothing is near. When the
 * person comes back, the head is enough at first.
 */
export function verifyAt(list: TalkList, age: ListAge): number {
  const { readAt, verifiedAt, wokenAt, doubtAt, hasRest, spread } = age
  if (!hasRest) return Infinity
  const isBusy = list.live.length > 0 || nearAt(list, readAt) <= readAt
  const interval = longInterval * (1 + spread / 10)
  const at =
    isBusy || doubtAt !== undefined
      ? verifiedAt + verifyInterval * (1 + spread / 10)
      : // Heads that the person asks for by coming back do not put it off for ever.
        Math.min(verifiedAt >= readAt ? Infinity : readAt + interval, verifiedAt + 2 * interval)
  return Math.max(at, wokenAt + afterWake)
}

/** When the next talk, as seen at `at`, becomes near. Both are epoch ms by the device's clock. */
const nearAt = ({ talks }: TalkList, at: number): number =>
  deviceTime(talks[firstIndexFrom(talks, serverTime(at) - lateLimit)]?.start ?? Infinity) - nearLimit

/** About how many sessions at the head of the list are near or live at `now` (epoch ms by the server's clock). A refresh has to read at least as many. */
export const nearCount = ({ talks, live }: TalkList, now: number): number =>
  live.length + firstIndexFrom(talks, now + nearLimit) - firstIndexFrom(talks, now - lateLimit)
