import type { Person } from '../auth/account/auth-state.ts'
import type { JoinUrl } from '../api/guard/join-guard.ts'
import type { PackedLinks } from './links.ts'

/** A person in a session. `role` as the API numbers it: 0 admin, 1 speaker, 3 attendee, 4 guest presenter. */
export interface Member {
  readonly id: string
  readonly userId: string | undefined
  readonly name: string
  readonly email: string | undefined
  readonly role: string
  /** An API path, not yet checked by the link guard. */
  readonly image: unknown
}

/** A row of the board: one scheduled occurrence of a session, or a session that has none. */
export interface Talk {
  /** The talk's id; the session's id if the session has no talk. */
  readonly id: string
  readonly sessionId: string
  readonly name: string
  readonly description: string
  /** Epoch ms; `undefined` if the academy sends no valid time. */
  readonly start: number | undefined
  /** Epoch ms. */
  readonly end: number | undefined
  /** The session's time zone, as the academy names it; it may not be a valid one. */
  readonly zone: string | undefined
  readonly joinUrl: JoinUrl | undefined
  readonly members: readonly Member[]
  readonly categories: readonly string[]
  readonly registered: number | undefined
  readonly invited: number | undefined
  readonly attended: number | undefined
  /** Whether tickets are sold. */
  readonly paid: boolean | undefined
  readonly talkLinks: PackedLinks
  readonly sessionLinks: PackedLinks
  /** Epoch ms of the session's last change. If two responses differ, the newer one is used. */
  readonly changed: number
}

const presenterRoles = new Set(['1', '4'])
const hostRoles = new Set(['0', '1', '4'])

/** The presenters of a talk: speakers and guest presenters, in the academy's order. */
export const presentersOf = (talk: Talk): readonly Member[] =>
  talk.members.filter(({ role }) => presenterRoles.has(role))

/** The part of a person in a session: a host may open the session's page early, an attendee takes part. */
export type Part = 'host' | 'attendee'

/** The part of `person` in `talk`; `undefined` if the person is not a member. */
export function sessionRoleOf({ members }: Talk, person: Person | undefined): Part | undefined {
  let part: Part | undefined
  for (const member of members)
    if (person && isSame(member, person))
      part = part === 'host' || hostRoles.has(member.role) ? 'host' : 'attendee'
  return part
}

function isSame(member: Member, person: Person): boolean {
  if (member.userId !== undefined && member.userId === person.userId) return true
  return member.email !== undefined && member.email.toLowerCase() === person.email?.toLowerCase()
}

/**
 * Compares two talks in the board's order: by start, talks without a time last, then by id, so that the order never depends on the
 * server's.
 */
export function byStart(a: Talk, b: Talk): number {
  if (a.start !== b.start) return (a.start ?? Infinity) - (b.start ?? Infinity)
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
