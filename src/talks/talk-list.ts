import type { JoinedPage } from './join-page.ts'
import { byStart, type Talk } from './talk.ts'

/** All talks read so far, each once, in the board's order. */
export interface TalkList {
  readonly talks: readonly Talk[]
  /** Sessions read so far. */
  readonly sessions: number
  /** Sessions there are by the server's latest count. */
  readonly total: number | undefined
  /** The talks that are live by the server's word, in the board's order. */
  readonly live: readonly Talk[]
  /** Sessions the academy gave, those that could not be read among them. */
  readonly received: number
  /** Sessions and talks that could not be read. */
  readonly unreadable: number
}

/** A list and what is needed to add the next page to it; belongs to the page it ends with. */
interface Grown {
  readonly before: JoinedPage | undefined
  readonly list: TalkList
  readonly talkById: Map<string, Talk>
  readonly sessionIds: Set<string>
  readonly unreadable: { readonly sessions: Set<string>; readonly talks: Set<string> }
}

const grownBy = new WeakMap<JoinedPage, Grown>()
const empty: TalkList = { talks: [], sessions: 0, total: undefined, live: [], received: 0, unreadable: 0 }

/**
 * The list that `pages` make. Each page is worked in once and remembered, so that one more page costs what is in it and not
 * what is loaded already.
 */
export function talkListOf(pages: readonly JoinedPage[]): TalkList {
  let grown: Grown | undefined
  let before: JoinedPage | undefined
  for (const page of pages) {
    const known = grownBy.get(page)
    grown = known && known.before === before ? known : addPage(grown, before, page)
    grownBy.set(page, grown)
    before = page
  }
  return grown?.list ?? empty
}

function addPage(grown: Grown | undefined, before: JoinedPage | undefined, page: JoinedPage): Grown {
  const list = grown?.list ?? empty
  // The indexes grow in place: the list that they were made for is never added to twice.
  const talkById = grown?.talkById ?? new Map<string, Talk>()
  const sessionIds = grown?.sessionIds ?? new Set<string>()
  const unreadable = grown?.unreadable ?? { sessions: new Set<string>(), talks: new Set<string>() }
  const outdated = new Set<Talk>()
  const fresh = new Map<string, Talk>()
  for (const talk of page.talks) {
    const known = talkById.get(talk.id)
    if (known && known.changed >= talk.changed) continue
    if (known) outdated.add(known)
    // A session that was a row of its own, for want of a talk, gives way to the talk.
    const bare = talk.id === talk.sessionId ? undefined : talkById.get(talk.sessionId)
    if (bare && talkById.delete(bare.id)) outdated.add(bare)
    talkById.set(talk.id, talk)
    fresh.set(talk.id, talk)
  }
  for (const id of page.sessionIds) sessionIds.add(id)
  for (const row of page.unreadable.sessions) unreadable.sessions.add(row)
  for (const row of page.unreadable.talks) unreadable.talks.add(row)
  const kept = outdated.size > 0 ? list.talks.filter((talk) => !outdated.has(talk)) : list.talks
  return {
    before,
    talkById,
    sessionIds,
    unreadable,
    list: {
      talks: mergeSorted(kept, [...fresh.values()].sort(byStart)),
      sessions: sessionIds.size,
      total: page.total ?? list.total,
      live: liveWith(list.live, page.running, talkById),
      received: sessionIds.size + unreadable.sessions.size,
      unreadable: unreadable.sessions.size + unreadable.talks.size,
    },
  }
}

/** Always the newest word of a talk: one that was moved is still the same talk. */
function liveWith(live: readonly Talk[], running: readonly string[], talkById: ReadonlyMap<string, Talk>) {
  const ids = new Set([...live.map(({ id }) => id), ...running])
  const now = [...ids].flatMap((id) => talkById.get(id) ?? []).sort(byStart)
  return now.length === live.length && now.every((talk, i) => talk === live[i]) ? live : now
}

/** Pages come in order, so all but the end of `talks` is copied as it stands. */
function mergeSorted(talks: readonly Talk[], added: readonly Talk[]): readonly Talk[] {
  const [first] = added
  if (!first) return talks
  let from = talks.length
  for (let talk = talks[from - 1]; talk && byStart(talk, first) > 0; talk = talks[from - 1]) from -= 1
  const merged = talks.slice(0, from)
  let next = 0
  for (const talk of talks.slice(from)) {
    for (let one = added[next]; one && byStart(one, talk) < 0; one = added[next]) {
      merged.push(one)
      next += 1
    }
    merged.push(talk)
  }
  for (const one of added.slice(next)) merged.push(one)
  return merged
}
