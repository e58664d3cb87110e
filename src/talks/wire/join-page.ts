import type { JoinUrl } from '../../api/guard/join-guard.ts'
import { groupBySession, newestBy, readRows, type ReadRow } from './read-rows.ts'
import { noLinks, packLinks } from '../links.ts'
import type { Member, Talk } from '../talk.ts'
import type { UnreadableRow } from './unreadable-row.ts'
import { idIn, isRow } from '../../api/fields.ts'
import {
  wireMember,
  wireSession,
  wireTalk,
  type WireMember,
  type WirePage,
  type WireSession,
  type WireTalk,
} from './schemas.ts'

/** A response of `talks.json`, its five arrays joined into one list of talks. */
export interface JoinedPage {
  readonly talks: readonly Talk[]
  /** Ids of the sessions in the order of the response. Paging counts sessions and detects overlaps by them. */
  readonly sessionIds: readonly string[]
  /** Ids of the talks that are live. */
  readonly running: readonly string[]
  /** Number of sessions in the response, readable or not. Paging advances by it. */
  readonly received: number
  /** Rows that could not be read. Overlapping pages contain the same rows again. */
  readonly unreadable: readonly UnreadableRow[]
  /** Number of all sessions, by the server's count. */
  readonly total: number | undefined
  /** Whether it is the page of `keepOpenTalks`, which is no response. */
  readonly isKept?: true
  /** Whether it has sessions that the head lacks for an unknown reason, and is no response. */
  readonly isUnexplained?: true
}

/** Returns the join URL if it may become a link. */
type GuardJoin = (raw: unknown) => JoinUrl | undefined

/**
 * Joins the arrays of a page by `sessionId`, in linear time. A row that cannot be read is skipped and listed in `unreadable`. A talk
 * without its session is shown with its own fields; a session without a talk is a row of its own. Of two rows with the same id the one that
 * changed last is used; of equal ones, the last.
 */
export function joinPage(page: WirePage, guardJoin: GuardJoin): JoinedPage {
  const sessionRows = readRows(page.sessions, 'session', wireSession)
  const talkRows = readRows(page.talks, 'talk', wireTalk)
  const memberRows = readRows(page.sessionMembers, 'member', wireMember)
  const sessions = newestBy(sessionRows.read, idOf)
  const members = newestBy(memberRows.read, (row) => `${row.sessionId} ${memberOf(row).id}`)
  const parts = {
    members: groupBySession([...members.values()].map((row) => [row.sessionId, memberOf(row)])),
    categories: groupBySession(
      page.sessionCategories
        .filter(isRow)
        .map((row) => [idIn(row, 'sessionId', 'session'), idIn(row, 'categoryId', 'category')]),
    ),
    guardJoin,
  }
  const withTalk = new Set<string>()
  const joined: Talk[] = []
  for (const [id, talk] of newestBy(talkRows.read, idOf)) {
    const sessionId = talk.sessionId ?? id
    withTalk.add(sessionId)
    joined.push(talkOf(id, sessionId, talk.fields, sessions.get(sessionId)?.fields, parts))
  }
  for (const [id, { fields }] of sessions) {
    if (!withTalk.has(id)) joined.push(talkOf(id, id, undefined, fields, parts))
  }
  return {
    talks: joined,
    sessionIds: [...sessions.keys()],
    running: page.runningTalks.filter(isRow).flatMap((row) => idIn(row, 'talkId', 'talk', 'id') || []),
    received: page.sessions.length,
    unreadable: [sessionRows, talkRows, memberRows].flatMap(({ unreadable }) => unreadable),
    total: page.meta,
  }
}

interface Parts {
  readonly members: ReadonlyMap<string, readonly Member[]>
  readonly categories: ReadonlyMap<string, readonly string[]>
  readonly guardJoin: GuardJoin
}

const none: readonly never[] = []
const idOf = ({ id }: ReadRow<unknown>) => id

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
    paid: session?.isPaidActiveTicketAvailable,
    talkLinks: talk ? packLinks(talk.links, id) : noLinks,
    sessionLinks: session ? packLinks(session.links, sessionId) : noLinks,
    changed: session?.time ?? 0,
  }
}

function memberOf({ id, fields }: ReadRow<WireMember>): Member {
  const email = fields.emailId.trim() || undefined
  return {
    id: id || fields.userId || fields.name,
    userId: fields.userId || undefined,
    name: fields.name || email || '',
    email,
    role: fields.role,
    image: fields.presenterImageUrl,
  }
}
