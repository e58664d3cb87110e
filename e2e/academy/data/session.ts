import { orgId } from '../options.ts'

/** A person's role in a session: 0 admin, 1 speaker, 3 attendee, 4 guest presenter. */
export type Role = 0 | 1 | 3 | 4

/** A person's membership of a session. */
export interface Part {
  readonly userId: string
  readonly role: Role
}

/** How the linked resources of a session fail, if they do. */
export type Breakage = 'forbidden' | 'missing' | 'slow' | 'malformed' | 'empty' | 'scope'

/** One occurrence. Times are epoch milliseconds. */
export interface Talk {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Whether its host launches it at its start; some forget. */
  readonly launched: boolean
}

/**
 * One live workshop in a compact form, because a hundred thousand of them must fit in memory. Names, counts and links are generated from
 * the id when a row is requested.
 */
export interface Session {
  readonly id: string
  /** The unique key in its join link. */
  readonly key: string
  readonly zone: string
  /** 0 single, 1 daily, 2 weekly, 3 monthly. */
  readonly recurring: 0 | 1 | 2 | 3
  /** The session's own times: those of its very first talk, which may be in the past. */
  readonly start: number
  readonly end: number
  readonly talks: readonly Talk[]
  readonly parts: readonly Part[]
  /** A fixed name instead of a generated one. */
  readonly name?: string
  readonly breakage?: Breakage
  /** The session belongs to the second academy. */
  readonly orgId?: string
}

/** The presenter who owns the talks, if the session has one. */
export function hostOf(session: Session): string | undefined {
  return session.parts.find((part) => part.role === 1)?.userId
}

/** The organisation to which the session belongs. */
export function orgOf(session: Session): string {
  return session.orgId ?? orgId
}
