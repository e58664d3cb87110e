import { presenters, type Somebody, somebodyOf } from '../data/presenters.ts'
import type { Random } from '../data/random.ts'
import { hostOf, type Session } from '../data/session.ts'
import { noor } from '../people.ts'

/** What a linked resource is about. Times are epoch milliseconds. */
export interface Subject {
  readonly orgId: string
  /** Of the session or the talk; of the organisation where the resource belongs to no session. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** Made from the address: the same resource says the same thing every time. */
  readonly random: Random
  readonly host: Somebody
  readonly session: Session | undefined
}

/** Makes the content of one kind of resource; numbers and truth values as texts, as on the platform. */
export type Maker = (subject: Subject) => unknown

/** The host of a session, or the academy's admin. */
export function hostFor(session: Session | undefined): Somebody {
  return somebodyOf((session && hostOf(session)) ?? noor.userId)
}

/** "true" or "false". */
export function flag({ random }: Subject): string {
  return String(random.chance(0.5))
}

/** A whole number as text. */
export function count({ random }: Subject, most: number): string {
  return String(random.int(0, most))
}

/** A list of things, between `least` and `most` of them; each gets an id of its own. */
export function several<T>(
  { id, random }: Subject,
  least: number,
  most: number,
  make: (id: string, n: number) => T,
): T[] {
  return Array.from({ length: random.int(least, most) }, (_, n) => make(`${id}${n + 1}`, n))
}

/** Somebody of the academy. */
export function anybody({ random }: Subject): Somebody {
  return random.pick(presenters)
}
