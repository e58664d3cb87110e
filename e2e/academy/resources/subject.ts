import { presenters, type NamedPerson, personWithId } from '../data/presenters.ts'
import type { Random } from '../data/random.ts'
import { hostOf, type Session } from '../data/session.ts'
import { noor } from '../people.ts'

/** The session or talk that a linked resource belongs to. Times are epoch milliseconds. */
export interface Subject {
  readonly orgId: string
  /** The id of the session or the talk; of the organisation if the resource belongs to no session. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** Seeded with the address, so that a resource has the same content every time. */
  readonly random: Random
  readonly host: NamedPerson
  readonly session: Session | undefined
}

/** Generates the content of one kind of resource. Numbers and booleans are strings, as on the platform. */
export type Maker = (subject: Subject) => unknown

/** The host of a session, or the academy's admin. */
export function hostFor(session: Session | undefined): NamedPerson {
  return personWithId((session && hostOf(session)) ?? noor.userId)
}

/** "true" or "false". */
export function flag({ random }: Subject): string {
  return String(random.chance(0.5))
}

/** A whole number as a string. */
export function count({ random }: Subject, most: number): string {
  return String(random.int(0, most))
}

/** A list of between `least` and `most` items; each gets an id of its own. */
export function several<T>(
  { id, random }: Subject,
  least: number,
  most: number,
  make: (id: string, n: number) => T,
): T[] {
  return Array.from({ length: random.int(least, most) }, (_, n) => make(`${id}${n + 1}`, n))
}

/** A random person of the academy. */
export function anybody({ random }: Subject): NamedPerson {
  return random.pick(presenters)
}
