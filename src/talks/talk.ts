import type { Person } from '../auth/account/auth-state.ts'
import type { JoinUrl } from '../api/guard/join-guard.ts'

/** A person in a session. `role` as the API numbers it: 0 admin, 1 speaker, 3 attendee, 4 guest presenter. */
export interface Member {
  readonly id: string
  readonly userId: string | undefined
  readonly name: string
  readonly email: string | undefined
  readonly role: string
  /** An API path, unchecked. */
  readonly image: unknown
}

/** Links as the academy sent them, by relation; each has to pass the guard before it is followed. */
export type RawLinks = Readonly<Record<string, unknown>>

/** A row of the board: one scheduled occurrence of a session, or a session that has none. */
export interface Talk {
  /** The talk's id; the session's where it has no talk. */
  readonly id: string
  readonly sessionId: string
  readonly name: string
  readonly description: string
  /** Epoch ms; `undefined` where the academy gives no usable time. */
  readonly start: number | undefined
  /** Epoch ms. */
  readonly end: number | undefined
  /** The session's own time zone, as the academy names it. */
  readonly zone: string | undefined
  readonly joinUrl: JoinUrl | undefined
  readonly members: readonly Member[]
  readonly categories: readonly string[]
  readonly registered: number | undefined
  readonly invited: number | undefined
  readonly attended: number | undefined
  /** Whether tickets are sold. */
  readonly paid: boolean | undefined
  readonly talkLinks: RawLinks
  readonly sessionLinks: RawLinks
  /** Epoch ms of the session's last change; newer wins where two answers differ. */
  readonly changed: number
}

const presenting = new Set(['1', '4'])
const hosting = new Set(['0', '1', '4'])

/** Who presents: speakers and guest presenters, in the academy's order. */
export const presentersOf = (talk: Talk): readonly Member[] =>
  talk.members.filter(({ role }) => presenting.has(role))

/** What `person` is in a session: one who may open its page as its host, or one who attends. */
export type Part = 'host' | 'attendee'

/** The part that `person` has in `talk`; `undefined` where none is known. */
export function partOf({ members }: Talk, person: Person | undefined): Part | undefined {
  const own = person && members.filter((member) => isSame(member, person))
  if (!own?.length) return undefined
  return own.some(({ role }) => hosting.has(role)) ? 'host' : 'attendee'
}

function isSame(member: Member, person: Person): boolean {
  if (member.userId !== undefined && member.userId === person.userId) return true
  return member.email !== undefined && member.email.toLowerCase() === person.email?.toLowerCase()
}

/** Order on the board: by start, talks without a time last, then by id, so that it never depends on the server's. */
export function byStart(a: Talk, b: Talk): number {
  if (a.start !== b.start) return (a.start ?? Infinity) - (b.start ?? Infinity)
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
