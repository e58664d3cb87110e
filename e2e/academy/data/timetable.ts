import { compareIds } from './ids.ts'
import type { Session, Talk } from './session.ts'

/** The view: one person's own sessions, or all of them. */
export type View = { readonly kind: 'mine'; readonly userId: string } | { readonly kind: 'academy' }

interface Listing {
  readonly sessions: readonly Session[]
  readonly madeAt: number
  /** When the first of the listed talks ends, after which this list is out of date. Epoch milliseconds. */
  readonly goodUntil: number
}

/** The talks that have not ended at `now`. */
export function upcomingTalks(session: Session, now: number): Talk[] {
  return session.talks.filter((talk) => talk.end > now)
}

function isListed(session: Session, now: number): boolean {
  if (session.talks.length === 0) return session.end > now
  return session.talks.some((talk) => talk.end > now)
}

function firstStart(session: Session, now: number): number {
  return session.talks.find((talk) => talk.end > now)?.start ?? session.start
}

function nextEnd(session: Session, now: number): number {
  const ends = session.talks.length === 0 ? [session.end] : session.talks.map((talk) => talk.end)
  return Math.min(...ends.filter((end) => end > now))
}

function isIn(session: Session, view: View): boolean {
  return view.kind === 'academy' || session.parts.some((part) => part.userId === view.userId)
}

/** All sessions of the academy, and which of them each person sees, in which order. */
export function createTimetable(seeded: readonly Session[]) {
  let sessions = seeded
  const listings = new Map<string, Listing>()
  const byId = new Map<string, Session>()

  function list(view: View, now: number): readonly Session[] {
    const key = view.kind === 'mine' ? view.userId : ''
    const known = listings.get(key)
    if (known && known.madeAt <= now && now < known.goodUntil) return known.sessions
    const listed = sessions
      .filter((session) => isIn(session, view) && isListed(session, now))
      .map((session) => ({ session, start: firstStart(session, now) }))
      .sort((a, b) => a.start - b.start || compareIds(a.session.id, b.session.id))
      .map(({ session }) => session)
    const goodUntil = listed.reduce((until, session) => Math.min(until, nextEnd(session, now)), Infinity)
    listings.set(key, { sessions: listed, madeAt: now, goodUntil })
    return listed
  }

  /** The session with that id, or the one with the talk of that id. */
  function find(id: string): Session | undefined {
    if (byId.size === 0) {
      for (const session of sessions)
        for (const { id: own } of [session, ...session.talks]) byId.set(own, session)
    }
    return byId.get(id)
  }

  /** Replaces all sessions with others. */
  function change(edit: (sessions: readonly Session[]) => Session[]): void {
    sessions = edit(sessions)
    listings.clear()
    byId.clear()
  }

  return { list, find, change }
}

/** The return type of {@link createTimetable}. */
export type Timetable = ReturnType<typeof createTimetable>
