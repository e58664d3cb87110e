import { minute } from '../../lib/time/units.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import type { ReadPage } from './crawl.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import type { ListState } from './list-state.ts'
import { talkListOf } from './talk-list.ts'
import { justRead } from './verify.test-data.ts'

/** A session of the server with one talk; `start` is in ms. `version` stands for any other field that may change. */
export interface Session {
  readonly id: string
  readonly start: number
  readonly version: number
  readonly running?: boolean
}

/** Number of sessions of a full page. */
export const pageSize = 20
/** ms between the starts of two sessions; each takes half of it. */
export const apart = 10 * minute
/** The sessions in the order of the server. */
export const inOrder = (list: readonly Session[]) =>
  [...list].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
/** The session at position `n`. */
export const session = (n: number, more: Partial<Session> = {}): Session => ({
  id: `s${n}`,
  start: n * apart,
  version: 0,
  ...more,
})
/** The first `n` sessions. */
export const sessions = (n: number) => Array.from({ length: n }, (_, i) => session(i))
/** The time of the refresh, in ms. Sessions that have ended by then are over. */
export const refreshedAt = 10.5 * apart
const talkOf = ({ id, start, version }: Session) =>
  makeTalk(`t-${id}`, start, { sessionId: id, end: start + apart / 2, changed: version })

/** A server of `list`, and the start indices that were requested of it. `count` is its total for that many sessions. */
export function serve(
  list: () => readonly Session[],
  count = (length: number): number | undefined => length,
) {
  const requested: number[] = []
  const read: ReadPage = async ({ si, limit }) => {
    requested.push(si)
    const all = inOrder(list())
    const rows = all.slice(si, si + limit)
    return pageOf(rows, count(all.length))
  }
  return { read, requested }
}

const pageOf = (rows: readonly Session[], total: number | undefined): JoinedPage => ({
  talks: rows.map(talkOf),
  sessionIds: rows.map(({ id }) => id),
  running: rows.flatMap(({ id, running }) => (running ? [`t-${id}`] : [])),
  received: rows.length,
  unreadable: [],
  total,
})

/** A complete crawl. */
export async function crawled(read: ReadPage): Promise<ListState> {
  const request = firstRequest(pageSize)
  return justRead(
    await readOn({ pages: [await read(request)], pageParams: [request] }, read, pageSize, Infinity),
  )
}

/** A refresh at `refreshedAt`; a talk can be joined until it ends. */
export const options = {
  now: () => refreshedAt,
  joinWindow: { ...joinWindow, minutesAfterEnd: 0 },
  pageSize,
}
/** The list on screen. */
export const listIn = ({ shown }: ListState) => talkListOf(shown.pages)
/** What is on screen: the id, the start and the version of each talk. */
export const shown = (state: ListState) =>
  listIn(state).talks.map(({ id, start, changed }) => [id, start, changed])
/** What it is to show of `list`. */
export const truth = (list: readonly Session[]) =>
  inOrder(list)
    .map(talkOf)
    .map(({ id, start, changed }) => [id, start, changed])
