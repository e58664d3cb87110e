import type { Crawl } from './crawl.ts'
import type { TalkList } from './growing-list.ts'
import { hasBegun } from './keep-open-talks.ts'
import { lastOfRisingRun } from './rising-run.ts'
import { talkListOf } from './talk-list.ts'

/**
 * What a new head changes in a list: `outdated`, the ids of sessions and talks for which older pages are no longer valid, and `growth`, the
 * number of sessions added (or, if negative, removed).
 */
export interface HeadChange {
  readonly outdated: ReadonlySet<string>
  readonly growth: number
}

/** A change that may be another one: `lost` are the ids of removed sessions that have not begun, and may have been moved instead. */
interface LossyChange extends HeadChange {
  readonly lost: ReadonlySet<string>
}

/**
 * Compares `head`, the first sessions of a list as they were read anew in one or several connected pages, with `list`, at `now` (epoch ms).
 * Returns `none` if nothing has changed, a change that explains all differences, or `undefined` if the head does not agree with what is
 * known. Talks of the head that have not changed must be the same objects as in the list. `shown` is the list with the talks that are kept
 * although the academy no longer lists them.
 */
export function compareHead(
  list: TalkList,
  head: Crawl,
  now: number,
  shown: TalkList,
): HeadChange | 'none' | undefined {
  const read = talkListOf(head.pages)
  const change = changeBy(list, head, now)
  if (!isWhole(head) && !agrees(list, read, change)) return undefined
  const running = head.pages.flatMap((page) => page.running)
  const isSame = change.outdated.size === 0 && hasSameTalks(list, read) && isSameLive(shown, running)
  return isSame ? 'none' : withIds(change, read)
}

/**
 * The change of a list that has been read in part only. Sessions that are missing are removed: if they were moved to the part that has not
 * been read, they are found there.
 */
export const changeOfPart = (list: TalkList, head: Crawl, now: number): LossyChange =>
  withIds(changeBy(list, head, now), talkListOf(head.pages))

const withIds = <T extends HeadChange>(change: T, { sessionIds }: TalkList): T => ({
  ...change,
  outdated: new Set([...change.outdated, ...sessionIds]),
})

/** The change if all that is missing was removed. */
function changeBy(list: TalkList, head: Crawl, now: number): LossyChange {
  const read = talkListOf(head.pages)
  const missing = missingFrom(list, head)
  const outdated = new Set(missing)
  let lost: ReadonlySet<string> = new Set()
  if (!isWhole(head)) {
    const talks = list.talks.filter(({ sessionId }) => missing.has(sessionId))
    const begun = talks.filter((talk) => hasBegun(talk, now))
    const withBegunTalk = new Set(begun.map(({ sessionId }) => sessionId))
    const staying = new Set(talks.filter((talk) => !hasBegun(talk, now)).map(({ sessionId }) => sessionId))
    lost = new Set([...staying].filter((id) => !withBegunTalk.has(id)))
    // A session with further talks is further down now.
    for (const id of staying) if (withBegunTalk.has(id)) outdated.delete(id)
    for (const { id, sessionId } of begun) if (staying.has(sessionId)) outdated.add(id)
  }
  const removed = [...missing].filter((id) => outdated.has(id)).length
  const added = [...read.sessionIds].filter((id) => !list.sessionIds.has(id)).length
  return { outdated, growth: added - removed, lost }
}

/** Whether the head is the whole list. Of several pages the first may be out of date. */
export const isWhole = ({ pages: [page, ...more] }: Crawl): boolean =>
  more.length === 0 && page?.received === page?.total

/**
 * Ids of the sessions that were in the range that the head now covers, and are not in the head. The range ends with the last session that
 * kept its place; if the head is the whole list, it covers everything.
 */
function missingFrom({ sessionIds }: TalkList, head: Crawl): ReadonlySet<string> {
  const { sessionIds: read } = talkListOf(head.pages)
  const known = [...sessionIds]
  const placeOf = new Map<string, number>()
  for (const [place, id] of known.entries()) if (read.has(id)) placeOf.set(id, place)
  const kept = lastOfRisingRun([...read].flatMap((id) => placeOf.get(id) ?? [])) ?? -1
  const range = isWhole(head) ? known : known.slice(0, kept + 1)
  return new Set(range.filter((id) => !read.has(id)))
}

/**
 * Whether the server's count fits the change: it equals the number of sessions after the change, or differs from its last count by
 * `growth`. If a session was lost that had not begun, only the latter shows that it was removed and not moved.
 */
function agrees(list: TalkList, head: TalkList, { growth, lost }: LossyChange): boolean {
  if (head.total === undefined) return list.total === undefined && growth === 0
  if (head.total === (list.total ?? Number.NaN) + growth) return true
  return lost.size === 0 && head.total === list.received + growth
}

function hasSameTalks(list: TalkList, head: TalkList): boolean {
  if (head.total !== list.total) return false
  const countBefore = list.talks.filter(({ sessionId }) => head.sessionIds.has(sessionId)).length
  return countBefore === head.talks.length && head.talks.every((talk) => list.byId.get(talk.id) === talk)
}

function isSameLive({ byId, live }: TalkList, ids: readonly string[]): boolean {
  const running = new Set(ids.filter((id) => byId.has(id)))
  return running.size === live.length && live.every(({ id }) => running.has(id))
}
