import type { Crawl } from './crawl.ts'
import { refreshAt } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'
import { nextRetryAt } from './retry-at.ts'

/** ms for which what was read is fresh enough for somebody who comes back. */
export const fresh = 10_000

/** What is asked for, and when (epoch ms). */
interface Task {
  readonly ask: 'first page' | 'next page' | 'look'
  readonly at: number
}

/** How something that was asked for last came out. Times are epoch ms. */
interface Outcome {
  readonly error: Error | null
  readonly errorUpdatedAt: number
  readonly dataUpdatedAt: number
}

/** All that the next task depends on. Times are epoch ms. */
interface Situation {
  readonly list: Outcome & { readonly data: Pick<Crawl, 'pages'> | undefined; readonly hasNextPage: boolean }
  readonly looked: Outcome | undefined
  /** Sessions up to which the list is read on. */
  readonly wanted: number
  /** When somebody last came back to the page, or the page to the network. */
  readonly wokenAt: number
  /** Somebody wants to know now. */
  readonly insisted: boolean
  readonly now: number
}

/** What a keeper asks for next: at once where somebody insists. */
export function nextTask(situation: Situation): Task {
  const { list, wanted } = situation
  const at = list.error ? afterFailure(list.error, list.errorUpdatedAt, situation) : -Infinity
  if (!list.data) return { ask: 'first page', at }
  const known = talkListOf(list.data.pages)
  const lookAt = nextLookAt(known, situation)
  const goesOn = list.hasNextPage && known.received < wanted && at < Infinity
  // While a page cannot be had, what is there is kept true.
  return goesOn && !(list.error && lookAt < at) ? { ask: 'next page', at } : { ask: 'look', at: lookAt }
}

/** What failed in the future failed before the clock was set back. */
const afterFailure = (error: Error, failedAt: number, { insisted, now, wokenAt }: Situation): number =>
  insisted || failedAt > now ? -Infinity : nextRetryAt(error, failedAt, wokenAt)

function nextLookAt(known: TalkList, situation: Situation): number {
  const { list, looked, now, wokenAt } = situation
  if (looked?.error) return afterFailure(looked.error, looked.errorUpdatedAt, situation)
  // What was read in the future was read before the clock was set back.
  const past = [list.dataUpdatedAt, looked?.dataUpdatedAt ?? 0].filter((time) => time <= now)
  const readAt = Math.max(...past)
  const isAwake = wokenAt > readAt && wokenAt <= now
  return isAwake ? Math.max(wokenAt, readAt + fresh) : refreshAt(known, readAt)
}
