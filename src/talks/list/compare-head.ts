import type { JoinedPage } from '../wire/join-page.ts'
import { hasBegun } from './keep-open-talks.ts'
import { lastOfRisingRun } from './rising-run.ts'
import type { TalkList } from './growing-list.ts'

/**
 * What a new head changes in a list: `outdated`, the ids of sessions and talks for which older pages are no longer valid, and `growth`, the
 * number of sessions added (or, if negative, removed).
 */
export interface HeadChange {
  readonly outdated: ReadonlySet<string>
  readonly growth: number
}

/**
 * Compares the head that was read at `now` (epoch ms) with `list`. Returns `none` if nothing has changed, a change that explains all
 * differences, or `undefined` if the head does not agree with what is known. Talks of the head that have not changed must be the same
 * objects as in the list. `shown` is the list with the talks that are kept although the academy no longer lists them.
 */
export function compareHead(
  list: TalkList,
  head: JoinedPage,
  now: number,
  shown: TalkList,
): HeadChange | 'none' | undefined {
  const missing = missingFrom(list, head)
  const talks = list.talks.filter(({ sessionId }) => missing.has(sessionId))
  const begun = talks.filter((talk) => hasBegun(talk, now))
  const staying = new Set(talks.filter((talk) => !hasBegun(talk, now)).map(({ sessionId }) => sessionId))
  const outdated = new Set(missing)
  if (head.received !== head.total) {
    // A session with further talks is further down now. A session that is missing although it has not begun may be anywhere in the list.
    const withBegunTalk = new Set(begun.map(({ sessionId }) => sessionId))
    if ([...staying].some((id) => !withBegunTalk.has(id))) return undefined
    for (const id of staying) outdated.delete(id)
    for (const { id } of begun) outdated.add(id)
  }
  const removed = [...missing].filter((id) => outdated.has(id)).length
  const growth = head.sessionIds.filter((id) => !list.sessionIds.has(id)).length - removed
  if (!agrees(list, head, growth)) return undefined
  if (outdated.size === 0 && isSame(list, head) && isSameLive(shown, head)) return 'none'
  for (const id of head.sessionIds) outdated.add(id)
  return { outdated, growth }
}

/**
 * Ids of the sessions that were in the range that the head now covers, and are not in the head. The range ends with the last session that
 * kept its place; if the head is the whole list, it covers everything.
 */
export function missingFrom({ sessionIds }: TalkList, head: JoinedPage): ReadonlySet<string> {
  const known = [...sessionIds]
  const placeOf = new Map(known.map((id, place) => [id, place]))
  const kept = lastOfRisingRun(head.sessionIds.flatMap((id) => placeOf.get(id) ?? [])) ?? -1
  const missing = new Set(head.received === head.total ? known : known.slice(0, kept + 1))
  for (const id of head.sessionIds) missing.delete(id)
  return missing
}

/**
 * Whether the server's count fits the change: it equals the number of sessions after the change, or differs from its last count by
 * `growth`.
 */
function agrees(list: TalkList, head: JoinedPage, growth: number): boolean {
  if (head.received === head.total) return true
  if (head.total === undefined) return list.total === undefined && growth === 0
  return head.total === list.received + growth || head.total === (list.total ?? Number.NaN) + growth
}

function isSame(list: TalkList, head: JoinedPage): boolean {
  if (head.total !== list.total) return false
  const headIds = new Set(head.sessionIds)
  const countBefore = list.talks.filter(({ sessionId }) => headIds.has(sessionId)).length
  return countBefore === head.talks.length && head.talks.every((talk) => list.byId.get(talk.id) === talk)
}

function isSameLive({ byId, live }: TalkList, head: JoinedPage): boolean {
  const running = new Set(head.running.filter((id) => byId.has(id)))
  return running.size === live.length && live.every(({ id }) => running.has(id))
}
