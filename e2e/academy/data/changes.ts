import * as v from 'valibot'
import { amelia } from '../people.ts'
import { sessionKey } from './ids.ts'
import type { Session } from './session.ts'
import type { Timetable } from './timetable.ts'
import { hour } from './zones.ts'

const at = {
  index: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  sessionId: v.optional(v.string()),
}

/** A change of the timetable between two requests. `index` counts in the admin's list; `start` is epoch ms. */
export const changeSchema = v.strictObject({
  /** The change is made once this many more talks.json requests have been answered; 0 is at once. */
  afterTalks: v.pipe(v.number(), v.integer(), v.minValue(0)),
  remove: v.optional(v.strictObject(at)),
  insert: v.optional(v.strictObject({ start: v.number(), name: v.optional(v.string()) })),
  reschedule: v.optional(v.strictObject({ ...at, start: v.number() })),
})

/** One ordered change. */
export type Change = v.InferOutput<typeof changeSchema>

interface Target {
  readonly index?: number | undefined
  readonly sessionId?: string | undefined
}

function inserted(
  id: string,
  { start, name = 'A session put in between' }: NonNullable<Change['insert']>,
): Session {
  const end = start + hour
  const talk = { id: `${id}1`, start, end, launched: true }
  const parts = [{ userId: amelia.userId, role: 1 } as const]
  return { id, key: sessionKey(id), name, zone: 'UTC', recurring: 0, start, end, talks: [talk], parts }
}

function moved(session: Session, start: number): Session {
  const [first, ...rest] = session.talks
  const end = start + session.end - session.start
  if (!first) return { ...session, start, end }
  const talks = [{ ...first, start, end: start + first.end - first.start }, ...rest].sort(
    (a, b) => a.start - b.start,
  )
  return { ...session, start, end, talks }
}

/** The changes that are still due, counted down by the requests for the list. */
export function createChangeQueue() {
  let waiting: { change: Change; left: number }[] = []
  let insertions = 0

  function apply(change: Change, timetable: Timetable, now: number) {
    const idOf = ({ index, sessionId }: Target) =>
      sessionId ?? timetable.list({ kind: 'academy' }, now)[index ?? 0]?.id
    const { remove, insert, reschedule } = change
    if (remove) {
      const id = idOf(remove)
      timetable.change((sessions) => sessions.filter((session) => session.id !== id))
    }
    if (reschedule) {
      const id = idOf(reschedule)
      timetable.change((sessions) =>
        sessions.map((session) => (session.id === id ? moved(session, reschedule.start) : session)),
      )
    }
    if (insert) {
      const id = String(4000900000000 + insertions)
      insertions += 1
      timetable.change((sessions) => [...sessions, inserted(id, insert)])
    }
  }

  function run(timetable: Timetable, now: number) {
    const due = waiting.filter(({ left }) => left === 0)
    waiting = waiting.filter(({ left }) => left > 0)
    for (const { change } of due) apply(change, timetable, now)
  }

  return {
    add(changes: readonly Change[], timetable: Timetable, now: number) {
      waiting.push(...changes.map((change) => ({ change, left: change.afterTalks })))
      run(timetable, now)
    },
    /** To be called after each talks.json response. */
    answered(timetable: Timetable, now: number) {
      for (const entry of waiting) entry.left -= 1
      run(timetable, now)
    },
    clear() {
      waiting = []
      insertions = 0
    },
  }
}

/** The return type of {@link createChangeQueue}. */
export type ChangeQueue = ReturnType<typeof createChangeQueue>
