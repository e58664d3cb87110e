import { orgId } from '../options.ts'

/** What somebody is in a session: 0 admin, 1 speaker, 3 attendee, 4 guest presenter. */
export type Role = 0 | 1 | 3 | 4

/** Somebody's part in a session. */
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
  /** Whether its host launches it when the time comes; some forget. */
  readonly launched: boolean
}

/**
 * One live workshop, kept small: a hundred thousand of them must fit. Names, counts and links are made from the id
 * when a row is asked for.
 */
export interface Session {
  readonly id: string
  /** The unique key in its join link. */
  readonly key: string
  readonly zone: string
  /** 0 single, 1 daily, 2 weekly, 3 monthly. */
  readonly recurring: 0 | 1 | 2 | 3
  /** Its own times: those of its very first talk, which may lie in the past. */
  readonly start: number
  readonly end: number
  readonly talks: readonly Talk[]
  readonly parts: readonly Part[]
  /** A fixed name instead of a made-up one. */
  readonly name?: string
  readonly breakage?: Breakage
  /** Of the second academy, if it is there. */
  readonly orgId?: string
}

/** The presenter who owns the talks, if the session has one. */
export function hostOf(session: Session): string | undefined {
  return session.parts.find((part) => part.role === 1)?.userId
}

/** The organisation whose session it is. */
export function orgOf(session: Session): string {
  return session.orgId ?? orgId
}
