import type { JoinedPage } from '../wire/join-page.ts'
import { sameOr } from '../../lib/same-or.ts'
import { mergeInto, insertionIndex } from '../order.ts'
import { byStart, type Talk } from '../talk.ts'
import { addUnreadable, type UnreadableRow } from '../wire/unreadable-row.ts'

/** All talks read so far, deduplicated, in the board's order. */
export interface TalkList {
  /** The pages as they were read. May contain pages that were added later. */
  readonly pages: readonly JoinedPage[]
  readonly talks: readonly Talk[]
  /** The talks by id. May contain talks of pages that were added later. */
  readonly byId: ReadonlyMap<string, Talk>
  /** Ids of the sessions read so far, in the server's order. May contain sessions of pages that were added later. */
  readonly sessionIds: ReadonlySet<string>
  /** Number of sessions read so far. */
  readonly sessions: number
  /** Number of all sessions, by the server's latest count. */
  readonly total: number | undefined
  /** The talks that the server reports as live, in the board's order. */
  readonly live: readonly Talk[]
  /** Number of sessions received, including those that could not be read. */
  readonly received: number
  /** Sessions, talks and members that could not be read, deduplicated. */
  readonly unreadable: readonly UnreadableRow[]
}

/** The state of a list that grows page by page, modified in place. */
interface GrowingList {
  readonly pages: JoinedPage[]
  /** In the board's order. */
  readonly talks: Talk[]
  readonly byId: Map<string, Talk>
  readonly sessionIds: Set<string>
  /** Ids of the sessions that have a talk. */
  readonly withTalk: Set<string>
  /** Ids of the talks that any page reports as live, whether the talk has been read or not. */
  readonly running: Set<string>
  readonly unreadable: Map<string, UnreadableRow>
}

/** Creates an empty list. Returns a function that adds pages to it and returns the list of all pages added so far. */
export function createListBuilder(): (pages: readonly JoinedPage[]) => TalkList {
  const grown: GrowingList = {
    pages: [],
    talks: [],
    byId: new Map<string, Talk>(),
    sessionIds: new Set<string>(),
    withTalk: new Set<string>(),
    running: new Set<string>(),
    unreadable: new Map<string, UnreadableRow>(),
  }
  const { byId, sessionIds, unreadable } = grown
  let total: number | undefined
  let live: readonly Talk[] = []
  let unreadableRows: readonly UnreadableRow[] = []
  return (pages) => {
    for (const page of pages) {
      grown.pages.push(page)
      addTalks(page.talks, grown)
      for (const id of page.sessionIds) sessionIds.add(id)
      for (const id of page.running) grown.running.add(id)
      addUnreadable(unreadable, page.unreadable)
      total = page.total ?? total
    }
    if (pages.some((page) => page.unreadable.length > 0)) unreadableRows = [...unreadable.values()]
    live = liveOf(grown, live)
    const unreadableSessions = unreadableRows.filter(({ kind }) => kind === 'session').length
    return {
      pages: grown.pages,
      // A copy: an earlier list that is still rendered must not change.
      talks: grown.talks.slice(),
      byId,
      sessionIds,
      sessions: sessionIds.size,
      total,
      live,
      received: sessionIds.size + unreadableSessions,
      unreadable: unreadableRows,
    }
  }
}

/** Merges `added`, the talks of a page, into the sorted list. */
function addTalks(added: readonly Talk[], { talks, byId, withTalk }: GrowingList): void {
  const newTalks = new Map<string, Talk>()
  const remove = (talk: Talk) => {
    byId.delete(talk.id)
    if (!newTalks.delete(talk.id)) talks.splice(insertionIndex(talks, talk), 1)
  }
  for (const talk of added) {
    // A session without talks is a row of its own. It is replaced as soon as one of its talks is read, in whichever order they arrive.
    const isBare = talk.id === talk.sessionId
    const known = byId.get(talk.id)
    if ((isBare && withTalk.has(talk.id)) || (known && known.changed > talk.changed)) continue
    const bare = isBare ? undefined : byId.get(talk.sessionId)
    if (bare && bare.id === bare.sessionId) remove(bare)
    if (!isBare) withTalk.add(talk.sessionId)
    if (known && known.start === talk.start && !newTalks.has(talk.id))
      talks[insertionIndex(talks, known)] = talk
    else {
      if (known) remove(known)
      newTalks.set(talk.id, talk)
    }
    byId.set(talk.id, talk)
  }
  mergeInto(talks, [...newTalks.values()].sort(byStart))
}

/** The live talks, each in its newest version: a talk that was rescheduled keeps its id. Returns `before` if nothing has changed. */
function liveOf({ running, byId }: GrowingList, before: readonly Talk[]): readonly Talk[] {
  return sameOr(before, [...running].flatMap((id) => byId.get(id) ?? []).sort(byStart))
}
