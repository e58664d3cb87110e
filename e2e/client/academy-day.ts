import { expect } from 'vitest'
import { createRandom } from '../academy/data/random.ts'
import { upcomingTalks } from '../academy/data/timetable.ts'
import { amelia } from '../academy/people.ts'
import { joinWindow } from '../../src/talks/when/join-window.test-data.ts'
import type { Board } from './board.ts'
import { match } from './fault-cases.ts'
import type { ServedAcademy } from './served-academy.ts'
import { hour, minute, sleep } from './time.ts'

/** The start and end (epoch ms) of each talk that the academy lists for the trainer, by id. A session without talks counts as one. */
export type Truth = ReadonlyMap<string, { readonly start: number; readonly end: number }>

const sessionsOf = ({ state }: ServedAcademy) =>
  state.timetable().list({ kind: 'mine', userId: amelia.userId }, state.clock.now())

/** The number of sessions that the academy lists now. */
export const sessionCount = (academy: ServedAcademy): number => sessionsOf(academy).length

/** What the academy lists now, in the order of the board. */
export function truthOf(academy: ServedAcademy): Truth {
  const now = academy.state.clock.now()
  const sessions = sessionsOf(academy)
  return new Map(
    sessions.flatMap((session) =>
      (session.talks.length === 0 ? [session] : upcomingTalks(session, now)).map(
        ({ id, start, end }) => [id, { start, end }] as const,
      ),
    ),
  )
}

/** Whether a talk that the academy no longer lists may still be shown, because it could be joined at some time of the span (epoch ms). */
export const canBeJoined = (
  { start, end }: { start: number; end: number },
  [from, until]: readonly [number, number],
) => start <= until + 2 * minute && from < end + joinWindow.minutesAfterEnd * minute

/** What happens to the list of an academy, and to the device of the person, in a day: random, and the same for the same seed. */
export function createDay(seed: number, academy: ServedAcademy, board: Board) {
  const random = createRandom(seed)
  const { state } = academy
  const now = () => state.clock.now()
  const anySession = () => {
    const sessions = sessionsOf(academy)
    return sessions.length === 0 ? undefined : { sessionId: random.pick(sessions).id }
  }
  const soonOrLater = () =>
    now() + (random.chance(0.5) ? random.int(-10, 90) * minute : random.int(2, 14 * 24) * hour)

  const changes = [
    () => academy.changes({ afterTalks: 0, insert: { start: soonOrLater() } }),
    () => {
      const at = anySession()
      if (at) academy.changes({ afterTalks: 0, remove: at })
    },
    () => {
      const at = anySession()
      if (at) academy.changes({ afterTalks: 0, reschedule: { ...at, start: soonOrLater() } })
    },
  ]

  /** Each begins something that keeps the board from being up to date, and returns what ends it. */
  const faults = [
    ...[
      { status: 500 },
      { status: 503, body: '<html>Service unavailable</html>' },
      { status: 429, headers: { 'retry-after': '20' } },
      { reset: true },
      { status: 200, body: '<html>Please sign in</html>' },
      { status: 200, body: { errorCode: 'Access Denied' } },
      { cutAfterBytes: 300 },
      { status: 500, times: random.int(1, 3) },
    ].map((fault) => () => {
      academy.faults({ match, ...fault })
      return () => state.faults.clear()
    }),
    () => {
      board.page.goOffline()
      academy.faults({ match, reset: true })
      return () => {
        state.faults.clear()
        board.page.goOnline()
      }
    },
    () => {
      board.page.hide()
      const before = board.page.sent()
      return () => {
        expect(board.page.sent() - before, 'requested while hidden').toBe(0)
        board.page.show()
      }
    },
    () => {
      // The computer sleeps.
      sleep(random.int(2, 40) * minute)
      return () => board.page.focus()
    },
    () => {
      // The person sets the clock of the device, which the academy's does not follow.
      const ahead = random.int(-90, 90) * minute
      sleep(ahead)
      state.clock.change({ advance: -ahead })
      return () => {}
    },
  ]
  return {
    /** Changes the list of the academy. */
    change: () => random.pick(changes)(),
    /** Begins a fault. Returns a function that ends it. */
    disturb: () => random.pick(faults)(),
    random,
  }
}
