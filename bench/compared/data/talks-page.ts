/** Addresses of linked resources, by relation. */
type Links = Readonly<Record<string, string>>

/** A row of `sessions[]`, as the API sends it. */
interface RawSession {
  readonly id: string
  readonly name: string
  readonly timezone: string
  readonly description: string
  readonly registeredCount: string
  readonly invitedCount: string
  readonly attendedCount: string
  readonly isPaidActiveTicketAvailable: string
  readonly createdTime: string
  readonly uniqueKey: string
  readonly links: Links
}

/** A row of `talks[]`, as the API sends it. */
interface RawTalk {
  readonly id: string
  readonly sessionId: string
  readonly name: string
  /** Epoch ms, as text. */
  readonly scheduledTime: string
  /** Epoch ms, as text. */
  readonly scheduledEndTime: string
  readonly joinURL: string
  readonly registeredCount: string
  readonly links: Links
}

/** A row of `sessionMembers[]`, as the API sends it. */
interface RawMember {
  readonly sessionId: string
  readonly name: string
  readonly role: string
}

interface TalksPage {
  readonly sessions: readonly RawSession[]
  readonly sessionMembers: readonly RawMember[]
  readonly talks: readonly RawTalk[]
  readonly runningTalks: readonly { readonly talkId: string }[]
  readonly meta: { readonly totalSessionsCount: string }
}

/** A row of the table: a talk with what belongs to it, all in the shape of the API, as a page written without care keeps it. */
export interface TalkRow {
  readonly talk: RawTalk
  readonly session: RawSession
  readonly members: readonly RawMember[]
  readonly isRunning: boolean
}

/** A page of the list, joined. */
export interface JoinedPage {
  readonly rows: readonly TalkRow[]
  readonly sessions: number
  /** Number of sessions of the whole list. */
  readonly total: number
}

/** Loads 100 sessions of the whole academy from session number `si` on, and joins them with their talks and members. */
export async function loadPage(si: number): Promise<JoinedPage> {
  const response = await fetch(`/api/v4/100000000/talks.json?filter=5&limit=100&si=${si}`, {
    headers: { Authorization: `Bearer ${storedToken()}` },
  })
  if (!response.ok) throw new Error(`The academy answered ${response.status}.`)
  const page: TalksPage = await response.json()
  const sessions = new Map(page.sessions.map((session) => [session.id, session]))
  const members = Map.groupBy(page.sessionMembers, ({ sessionId }) => sessionId)
  const running = new Set(page.runningTalks.map(({ talkId }) => talkId))
  const rows = page.talks.flatMap((talk) => {
    const session = sessions.get(talk.sessionId)
    if (!session) return []
    return [{ talk, session, members: members.get(session.id) ?? [], isRunning: running.has(talk.id) }]
  })
  return { rows, sessions: page.sessions.length, total: Number(page.meta.totalSessionsCount) }
}

/** The token that the benchmark has left in the board's record of a signed-in person. */
function storedToken(): string {
  const key = Object.keys(sessionStorage).find((name) => name.startsWith('callboard.user:'))
  const record: { access_token: string } = JSON.parse(sessionStorage.getItem(key ?? '') ?? '{}')
  return record.access_token
}
