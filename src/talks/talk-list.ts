import type { JoinedPage } from './join-page.ts'
import { mergeSorted } from './order.ts'
import { byStart, type Talk } from './talk.ts'
import { addUnreadable, type UnreadableRow } from './unreadable-row.ts'

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

/** A list and what is needed to add the next page to it; belongs to the page it ends with. */
interface Grown {
  readonly before: JoinedPage | undefined
  readonly list: TalkList
  readonly talkById: Map<string, Talk>
  readonly sessionIds: Set<string>
  /** Ids of the sessions of which there is a talk. */
  readonly withTalk: Set<string>
  /** Ids of the talks that run, by the word of any page, read or not. */
  readonly running: Set<string>
  readonly unreadable: Map<string, UnreadableRow>
}

const grownBy = new WeakMap<JoinedPage, Grown>()

const nothing = (): Grown => {
  const talkById = new Map<string, Talk>()
  const sessionIds = new Set<string>()
  const counts = { sessions: 0, total: undefined, received: 0, unreadable: [] }
  return {
    before: undefined,
    talkById,
    sessionIds,
    withTalk: new Set<string>(),
    running: new Set<string>(),
    unreadable: new Map<string, UnreadableRow>(),
    list: { talks: [], live: [], byId: talkById, sessionIds, ...counts },
  }
}

/**
 * The list that `pages` make. Each page is worked in once and remembered, so that one more page costs what is in it and not
 * what is loaded already.
 */
export function talkListOf(pages: readonly JoinedPage[]): TalkList {
  let grown = nothing()
  let before: JoinedPage | undefined
  for (const page of pages) {
    const known = grownBy.get(page)
    grown = known && known.before === before ? known : addPage(grown, before, page)
    grownBy.set(page, grown)
    before = page
  }
  return grown.list
}

/** The talk that an address names: by its id, or by its session's. */
export const talkNamed = ({ talks, byId }: TalkList, id: string): Talk | undefined =>
  byId.get(id) ?? talks.find(({ sessionId }) => sessionId === id)

/** The indexes of `grown` go on growing in place: no list is ever continued in two ways. */
function addPage(
  { list, talkById, sessionIds, withTalk, running, unreadable }: Grown,
  before: JoinedPage | undefined,
  page: JoinedPage,
): Grown {
  const outdated = new Set<Talk>()
  const fresh = new Map<string, Talk>()
  for (const talk of page.talks) {
    // A session that is a row of its own, for want of a talk, gives way to its talks, whichever comes first.
    const isBare = talk.id === talk.sessionId
    const known = talkById.get(talk.id)
    if ((isBare && withTalk.has(talk.id)) || (known && known.changed > talk.changed)) continue
    if (known) outdated.add(known)
    const bare = isBare ? undefined : talkById.get(talk.sessionId)
    if (bare && bare.id === bare.sessionId) {
      outdated.add(bare)
      talkById.delete(bare.id)
      fresh.delete(bare.id)
    }
    if (!isBare) withTalk.add(talk.sessionId)
    talkById.set(talk.id, talk)
    fresh.set(talk.id, talk)
  }
  for (const id of page.sessionIds) sessionIds.add(id)
  for (const id of page.running) running.add(id)
  addUnreadable(unreadable, page.unreadable)
  const unread = page.unreadable.length > 0 ? [...unreadable.values()] : list.unreadable
  const kept = outdated.size > 0 ? list.talks.filter((talk) => !outdated.has(talk)) : list.talks
  return {
    before,
    talkById,
    sessionIds,
    withTalk,
    running,
    unreadable,
    list: {
      talks: mergeSorted(kept, [...fresh.values()].sort(byStart)),
      byId: talkById,
      sessionIds,
      sessions: sessionIds.size,
      total: page.total ?? list.total,
      live: liveWith(list.live, running, talkById),
      received: sessionIds.size + unread.filter(({ kind }) => kind === 'session').length,
      unreadable: unread,
    },
  }
}

/** Always the newest word of a talk: one that was moved is still the same talk. */
function liveWith(live: readonly Talk[], running: ReadonlySet<string>, talkById: ReadonlyMap<string, Talk>) {
  const now = [...running].flatMap((id) => talkById.get(id) ?? []).sort(byStart)
  return now.length === live.length && now.every((talk, i) => talk === live[i]) ? live : now
}
