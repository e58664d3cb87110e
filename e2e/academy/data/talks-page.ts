import { sampleId, sampleRows } from './official-sample.ts'
import { categoryRow, memberRow, type Row, runningRow, sessionRow, talkRow } from './rows.ts'
import type { Session } from './session.ts'
import { upcomingTalks } from './timetable.ts'

interface Rows {
  readonly session: Row
  readonly members: readonly Row[]
  readonly talks: readonly Row[]
  readonly running: readonly Row[]
  readonly categories: readonly Row[]
}

function rowsOf(session: Session, now: number): Rows {
  const upcoming = upcomingTalks(session, now)
  const running = upcoming.filter((talk) => talk.launched && talk.start <= now)
  if (session.id === sampleId) {
    const rows = sampleRows(session)
    return {
      ...rows,
      talks: upcoming.map(rows.talk),
      running: running.map(() => rows.running),
      categories: [rows.category],
    }
  }
  const category = categoryRow(session)
  return {
    session: sessionRow(session),
    members: session.parts.map((part) => memberRow(session, part)),
    talks: upcoming.map((talk) => talkRow(session, talk)),
    running: running.map((talk) => runningRow(session, talk)),
    categories: category ? [category] : [],
  }
}

/** The body of a talks.json response with these sessions of `total`, in exactly the shape of the API page. */
export function talksPage(sessions: readonly Session[], total: number, now: number) {
  const rows = sessions.map((session) => rowsOf(session, now))
  return {
    sessions: rows.map((row) => row.session),
    sessionMembers: rows.flatMap((row) => row.members),
    meta: { totalSessionsCount: String(total) },
    talks: rows.flatMap((row) => row.talks),
    runningTalks: rows.flatMap((row) => row.running),
    sessionCategories: rows.flatMap((row) => row.categories),
  }
}
