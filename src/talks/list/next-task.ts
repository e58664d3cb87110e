import type { Crawl } from './crawl.ts'
import { refreshAt } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'
import { readAutomatically } from '../view.ts'
import { nextRetryAt } from './retry-at.ts'

/** ms after a read during which the list is not refreshed when the person comes back to the page */
export const minRefreshAge = 10_000

/** The next request of the list loader, and its time (epoch ms). */
interface Task {
  readonly request: 'first page' | 'next page' | 'refresh'
  readonly at: number
  /** Whether it is sent only when the browser has nothing else to do, as nobody has asked for it. */
  readonly canWait: boolean
}

/** How the last request came out. Times are epoch ms. */
interface Outcome {
  readonly error: Error | null
  readonly errorUpdatedAt: number
  readonly dataUpdatedAt: number
}

/** What the next task depends on. Times are epoch ms. */
interface Situation {
  readonly list: Outcome & { readonly data: Pick<Crawl, 'pages'> | undefined; readonly hasNextPage: boolean }
  /** The last refresh. */
  readonly refreshed: Outcome | undefined
  /** Number of sessions up to which the list is needed at once. Up to `readAutomatically` it is read when there is time. */
  readonly needed: number
  /** Number of sessions of a full page. */
  readonly pageSize: number
  /** When the person last came back to the page, or the page was last back online. */
  readonly wokenAt: number
  /** Whether the person has pressed *Try again*. */
  readonly isForced: boolean
  readonly now: number
}

/** The next request of the list loader; due at once if it is forced. */
export function nextTask(situation: Situation): Task {
  const { list, needed, pageSize } = situation
  const at = list.error ? afterFailure(list.error, list.errorUpdatedAt, situation) : -Infinity
  if (!list.data) return { request: 'first page', at, canWait: false }
  const known = talkListOf(list.data.pages)
  const refreshTime = nextRefreshAt(known, situation)
  const isWanted = known.received < Math.max(needed, readAutomatically)
  const canReadOn = list.hasNextPage && isWanted && at < Infinity
  // The last page is not worth waiting for: most lists have two.
  const isLastPage = known.total !== undefined && known.total - known.received <= pageSize
  // While the next page fails, the pages that are loaded are still refreshed.
  return canReadOn && !(list.error && refreshTime < at)
    ? { request: 'next page', at, canWait: known.received >= needed && !isLastPage }
    : { request: 'refresh', at: refreshTime, canWait: false }
}

/** A failure in the future happened before the clock was set back. */
const afterFailure = (error: Error, failedAt: number, { isForced, now, wokenAt }: Situation): number =>
  isForced || failedAt > now ? -Infinity : nextRetryAt(error, failedAt, wokenAt)

function nextRefreshAt(known: TalkList, situation: Situation): number {
  const { list, refreshed, now, wokenAt } = situation
  if (refreshed?.error) return afterFailure(refreshed.error, refreshed.errorUpdatedAt, situation)
  // A read in the future happened before the clock was set back.
  const past = [list.dataUpdatedAt, refreshed?.dataUpdatedAt ?? 0].filter((time) => time <= now)
  const readAt = Math.max(...past)
  const isWoken = wokenAt > readAt && wokenAt <= now
  return isWoken ? Math.max(wokenAt, readAt + minRefreshAge) : refreshAt(known, readAt)
}
