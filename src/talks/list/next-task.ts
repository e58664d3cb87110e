import type { Crawl } from './crawl.ts'
import { refreshAt, verifyAt, type ListAge } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'
import { readAutomatically } from '../view.ts'
import { nextRetryAt } from './retry-at.ts'

/** ms after a read during which the list is not refreshed when the person comes back to the page */
export const minRefreshAge = 10_000

/** The next request of the list loader, and its time (epoch ms). */
interface Task {
  readonly request: 'first page' | 'next page' | 'refresh' | 'verify'
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
  /** The last request of a verify pass. */
  readonly verified: Outcome | undefined
  /** When the loader started: nothing has to be verified before a list has grown old. */
  readonly startedAt: number
  /** Since when the list does not agree with what the academy returns. */
  readonly doubtAt: number | undefined
  /** From 0 up to 1; see `ListAge`. */
  readonly spread: number
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
  const age = ageOf(list.data, situation)
  const refreshTime = nextRefreshAt(known, age, situation)
  const isWanted = known.received < Math.max(needed, readAutomatically)
  const canReadOn = list.hasNextPage && isWanted && at < Infinity
  // The last page is not worth waiting for: most lists have two.
  const isLastPage = known.total !== undefined && known.total - known.received <= pageSize
  // While the next page fails, the pages that are loaded are still refreshed.
  if (canReadOn && !(list.error && refreshTime < at))
    return { request: 'next page', at, canWait: known.received >= needed && !isLastPage }
  const verifyTime = nextVerifyAt(known, age, situation)
  const isRefreshDue = situation.isForced || refreshTime <= situation.now
  return verifyTime < refreshTime && !isRefreshDue
    ? { request: 'verify', at: verifyTime, canWait: true }
    : { request: 'refresh', at: refreshTime, canWait: false }
}

function ageOf({ pages }: Pick<Crawl, 'pages'>, situation: Situation): ListAge {
  const { list, refreshed, verified, startedAt, wokenAt, doubtAt, spread, now } = situation
  // A read in the future happened before the clock was set back.
  const latest = (...times: readonly number[]) => Math.max(...times.filter((time) => time <= now))
  return {
    readAt: latest(list.dataUpdatedAt, refreshed?.dataUpdatedAt ?? 0),
    verifiedAt: latest(startedAt, verified?.dataUpdatedAt ?? 0, verified?.errorUpdatedAt ?? 0),
    wokenAt: latest(wokenAt),
    doubtAt: doubtAt === undefined ? undefined : latest(doubtAt),
    hasRest: pages.filter((page) => !page.isKept).length > 1,
    spread,
  }
}

/** A failure in the future happened before the clock was set back. */
const afterFailure = (error: Error, failedAt: number, { isForced, now, wokenAt }: Situation): number =>
  isForced || failedAt > now ? -Infinity : nextRetryAt(error, failedAt, wokenAt)

function nextRefreshAt(known: TalkList, age: ListAge, situation: Situation): number {
  const { refreshed, now, wokenAt } = situation
  const { readAt } = age
  if (refreshed?.error) return afterFailure(refreshed.error, refreshed.errorUpdatedAt, situation)
  const isWoken = wokenAt > readAt && wokenAt <= now
  return isWoken ? Math.max(wokenAt, readAt + minRefreshAge) : refreshAt(known, age)
}

function nextVerifyAt(known: TalkList, age: ListAge, situation: Situation): number {
  const { refreshed, verified } = situation
  if (refreshed?.error) return Infinity
  const at = verifyAt(known, age)
  if (!verified?.error) return at
  const { error, errorUpdatedAt } = verified
  const retryAt = afterFailure(error, errorUpdatedAt, { ...situation, isForced: false })
  // At once if the person has come back, or has pressed *Try again*.
  return age.wokenAt > errorUpdatedAt ? retryAt : Math.max(at, retryAt)
}
