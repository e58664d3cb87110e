import type { JoinedPage } from '../wire/join-page.ts'
import { mergeInto, placeIn } from '../order.ts'
import { byStart, type Talk } from '../talk.ts'
import { addUnreadable, type UnreadableRow } from '../wire/unreadable-row.ts'

/** All talks read so far, each once, in the board's order. */
export interface TalkList {
  readonly talks: readonly Talk[]
  /** The same by id. May know talks of later pages too. */
  readonly byId: ReadonlyMap<string, Talk>
  /** Ids of the sessions read so far, in the server's order. May know those of later pages too. */
  readonly sessionIds: ReadonlySet<string>
  /** Sessions read so far. */
  readonly sessions: number
  /** Sessions there are by the server's latest count. */
  readonly total: number | undefined
  /** The talks that are live by the server's word, in the board's order. */
  readonly live: readonly Talk[]
  /** Sessions the academy gave, those that could not be read among them. */
  readonly received: number
  /** Sessions, talks and members that could not be read, each once. */
  readonly unreadable: readonly UnreadableRow[]
}

/** The list of a crawl, and what is needed to work in the next of its pages: all of this grows in place. */
interface GrowingList {
  /** In the board's order. */
  readonly talks: Talk[]
  readonly byId: Map<string, Talk>
  readonly sessionIds: Set<string>
  /** Ids of the sessions of which there is a talk. */
  readonly withTalk: Set<string>
  /** Ids of the talks that run, by the word of any page, read or not. */
  readonly running: Set<string>
  readonly unreadable: Map<string, UnreadableRow>
}

/** Begins a list. Each call of what it answers with works in some more pages, and gives the list that all of them make. */
export function growList(): (pages: readonly JoinedPage[]) => TalkList {
  const grown: GrowingList = {
    talks: [],
    byId: new Map<string, Talk>(),
    sessionIds: new Set<string>(),
    withTalk: new Set<string>(),
    running: new Set<string>(),
    unreadable: new Map<string, UnreadableRow>(),
  }
  const { byId, sessionIds, unreadable } = grown
  let list: TalkList = {
    talks: [],
    byId,
    sessionIds,
    sessions: 0,
    total: undefined,
    live: [],
    received: 0,
    unreadable: [],
  }
  return (pages) => {
    let { total } = list
    for (const page of pages) {
      addTalks(page.talks, grown)
      for (const id of page.sessionIds) sessionIds.add(id)
      for (const id of page.running) grown.running.add(id)
      addUnreadable(unreadable, page.unreadable)
      total = page.total ?? total
    }
    const unread = pages.some((page) => page.unreadable.length > 0)
      ? [...unreadable.values()]
      : list.unreadable
    const lost = unread.filter(({ kind }) => kind === 'session').length
    list = {
      // A copy: who draws the list of before must find its rows in their places.
      talks: grown.talks.slice(),
      byId,
      sessionIds,
      sessions: sessionIds.size,
      total,
      live: liveOf(grown, list.live),
      received: sessionIds.size + lost,
      unreadable: unread,
    }
    return list
  }
}

/** Works `added`, the talks of a page, into those there are, in their places. */
function addTalks(added: readonly Talk[], { talks, byId, withTalk }: GrowingList): void {
  const fresh = new Map<string, Talk>()
  const remove = (talk: Talk) => {
    byId.delete(talk.id)
    if (!fresh.delete(talk.id)) talks.splice(placeIn(talks, talk), 1)
  }
  for (const talk of added) {
    // A session that is a row of its own, for want of a talk, gives way to its talks, whichever comes first.
    const isBare = talk.id === talk.sessionId
    const known = byId.get(talk.id)
    if ((isBare && withTalk.has(talk.id)) || (known && known.changed > talk.changed)) continue
    const bare = isBare ? undefined : byId.get(talk.sessionId)
    if (bare && bare.id === bare.sessionId) remove(bare)
    if (!isBare) withTalk.add(talk.sessionId)
    if (known && known.start === talk.start && !fresh.has(talk.id)) talks[placeIn(talks, known)] = talk
    else {
      if (known) remove(known)
      fresh.set(talk.id, talk)
    }
    byId.set(talk.id, talk)
  }
  mergeInto(talks, [...fresh.values()].sort(byStart))
}

/** Always the newest word of a talk: one that was moved is still the same talk. What was `before`, where that is still it. */
function liveOf({ running, byId }: GrowingList, before: readonly Talk[]): readonly Talk[] {
  const now = [...running].flatMap((id) => byId.get(id) ?? []).sort(byStart)
  return now.length === before.length && now.every((talk, i) => talk === before[i]) ? before : now
}
