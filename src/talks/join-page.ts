import * as v from 'valibot'
import type { JoinUrl } from '../api/join-guard.ts'
import { groupBySession, readRows } from './read-rows.ts'
import type { Member, Talk } from './talk.ts'
import {
  wireCategory,
  wireMember,
  wireRunning,
  wireSession,
  wireTalk,
  type WireMember,
  type WirePage,
  type WireSession,
  type WireTalk,
} from './wire.ts'

/** What one answer of `talks.json` holds, its five arrays joined into one list of talks. */
export interface JoinedPage {
  readonly talks: readonly Talk[]
  /** Sessions in the order of the answer: paging counts and overlaps by these. */
  readonly sessionIds: readonly string[]
  readonly running: readonly string[]
  /** How many sessions the answer held, readable or not: paging goes on by these. */
  readonly received: number
  /** Sessions and talks that could not be read, as they came, cut short: overlapping pages bring the same ones again. */
  readonly unreadable: { readonly sessions: readonly string[]; readonly talks: readonly string[] }
  /** Sessions there are in all, by the server's count. */
  readonly total: number | undefined
}

/** Decides which join addresses may become links. */
type GuardJoin = (raw: unknown) => JoinUrl | undefined

/**
 * Joins the arrays of a page by `sessionId`, each walked once. A row that cannot be read is left out and counted. A talk without
 * its session is shown with what it says itself; a session without a talk is a row of its own.
 */
export function joinPage(page: WirePage, guardJoin: GuardJoin): JoinedPage {
  const sessions = readRows(page.sessions, wireSession, (row) => row.sessionId ?? row.id)
  const talks = readRows(page.talks, wireTalk, (row) => row.talkId ?? row.id)
  const members = groupBySession(page.sessionMembers, wireMember, memberOf)
  const categories = groupBySession(
    page.sessionCategories,
    wireCategory,
    (row) => row.categoryId ?? row.category,
  )
  const parts = { members, categories, guardJoin }
  const withTalk = new Set<string>()
  const joined: Talk[] = []
  for (const [id, talk] of talks.byId) {
    const sessionId = talk.sessionId ?? talk.session ?? id
    withTalk.add(sessionId)
    joined.push(talkOf(id, sessionId, talk, sessions.byId.get(sessionId), parts))
  }
  for (const [id, session] of sessions.byId) {
    if (!withTalk.has(id)) joined.push(talkOf(id, id, undefined, session, parts))
  }
  return {
    talks: joined,
    sessionIds: [...sessions.byId.keys()],
    running: runningOf(page.runningTalks),
    received: page.sessions.length,
    unreadable: { sessions: sessions.unreadable, talks: talks.unreadable },
    total: page.meta.totalSessionsCount,
  }
}

interface Parts {
  readonly members: ReadonlyMap<string, readonly Member[]>
  readonly categories: ReadonlyMap<string, readonly string[]>
  readonly guardJoin: GuardJoin
}

const none: readonly never[] = []

function talkOf(
  id: string,
  sessionId: string,
  talk: WireTalk | undefined,
  session: WireSession | undefined,
  { members, categories, guardJoin }: Parts,
): Talk {
  return {
    id,
    sessionId,
    name: talk?.name || session?.name || '',
    description: session?.description ?? '',
    start: talk?.scheduledTime ?? session?.scheduledTime,
    end: talk ? talk.scheduledEndTime : session?.scheduledEndTime,
    zone: session?.timezone || undefined,
    joinUrl: guardJoin(talk?.joinURL) ?? guardJoin(session?.joinURL),
    members: members.get(sessionId) ?? none,
    categories: categories.get(sessionId) ?? none,
    registered: talk?.registeredCount ?? session?.registeredCount,
    invited: session?.invitedCount,
    attended: session?.attendedCount,
    talkLinks: talk?.links ?? {},
    sessionLinks: session?.links ?? {},
    changed: session?.time ?? 0,
  }
}

function memberOf(row: WireMember): Member {
  return {
    id: row.sessionMemberId ?? row.id ?? row.userId ?? row.name,
    userId: row.userId,
    name: row.name || row.emailId || '',
    email: row.emailId,
    role: row.role,
    image: row.presenterImageUrl,
  }
}

function runningOf(rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((raw) => {
    const read = v.safeParse(wireRunning, raw)
    return read.success ? (read.output.talkId ?? read.output.talk ?? read.output.id ?? []) : []
  })
}
