import type { JoinedPage } from '../wire/join-page.ts'
import { lastOfRisingRun } from './rising-run.ts'
import type { Talk } from '../talk.ts'
import type { TalkList } from './growing-list.ts'

/** What a new head makes of a list: ids of the sessions and talks of which older pages say nothing true, and sessions more (or less). */
export interface HeadChange {
  readonly outdated: ReadonlySet<string>
  readonly growth: number
}

/**
 * What the head, as read just now (epoch ms), says about `list`: nothing new, a change that explains all, or `undefined` where it does not
 * agree with what is known. Talks of the head that have not changed must be the very objects of the list.
 */
export function compareHead(list: TalkList, head: JoinedPage, now: number): HeadChange | 'none' | undefined {
  const missing = missingFrom(list, head)
  const talks = list.talks.filter(({ sessionId }) => missing.has(sessionId))
  const isOver = ({ end }: Talk) => end !== undefined && end <= now
  const over = talks.filter(isOver)
  const staying = new Set(talks.filter((talk) => !isOver(talk)).map(({ sessionId }) => sessionId))
  const outdated = new Set(missing)
  if (head.received !== head.total) {
    // One that has further dates stands further down by now; one that is missing before it was over may stand anywhere.
    const wentOn = new Set(over.map(({ sessionId }) => sessionId))
    if ([...staying].some((id) => !wentOn.has(id))) return undefined
    for (const id of staying) outdated.delete(id)
    for (const { id } of over) outdated.add(id)
  }
  const gone = [...missing].filter((id) => outdated.has(id)).length
  const growth = head.sessionIds.filter((id) => !list.sessionIds.has(id)).length - gone
  if (!agrees(list, head, growth)) return undefined
  if (outdated.size === 0 && isSame(list, head)) return 'none'
  for (const id of head.sessionIds) outdated.add(id)
  return { outdated, growth }
}

/**
 * Sessions that stood where the head now shows others. Up to the last one that kept its place, whatever the head does not
 * show has left it; a head that is the whole list has the last word on all.
 */
export function missingFrom({ sessionIds }: TalkList, head: JoinedPage): ReadonlySet<string> {
  const known = [...sessionIds]
  const placeOf = new Map(known.map((id, place) => [id, place]))
  const kept = lastOfRisingRun(head.sessionIds.flatMap((id) => placeOf.get(id) ?? [])) ?? -1
  const missing = new Set(head.received === head.total ? known : known.slice(0, kept + 1))
  for (const id of head.sessionIds) missing.delete(id)
  return missing
}

/** Whether the server counts as many as there are after the change, or as many more or less than before as the change makes. */
function agrees(list: TalkList, head: JoinedPage, growth: number): boolean {
  if (head.received === head.total) return true
  if (head.total === undefined) return list.total === undefined && growth === 0
  return head.total === list.received + growth || head.total === (list.total ?? Number.NaN) + growth
}

function isSame(list: TalkList, head: JoinedPage): boolean {
  if (head.total !== list.total) return false
  const shown = new Set(head.sessionIds)
  const before = list.talks.filter(({ sessionId }) => shown.has(sessionId)).length
  if (before !== head.talks.length || head.talks.some((talk) => list.byId.get(talk.id) !== talk)) return false
  const running = new Set(head.running.filter((id) => list.byId.has(id)))
  return running.size === list.live.length && list.live.every(({ id }) => running.has(id))
}
