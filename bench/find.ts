import * as v from 'valibot'
import { seedSessions } from '../e2e/academy/data/seed.ts'
import { talksPage } from '../e2e/academy/data/talks-page.ts'
import { amelia } from '../e2e/academy/people.ts'
import { arrange } from '../src/board/list/arrange.ts'
import { choicesOf, filterOf } from '../src/talks/find/filter.ts'
import { prepareSearch, searchFor } from '../src/talks/find/search.ts'
import { joinPage } from '../src/talks/wire/join-page.ts'
import { talkListOf } from '../src/talks/list/talk-list.ts'
import type { TalkList } from '../src/talks/list/growing-list.ts'
import { wirePage } from '../src/talks/wire/schemas.ts'
import type { Bench } from './bench.ts'

const talks = 10_000
const runs = 7
const anchor = Date.UTC(2026, 10, 25, 9)
const joinWindow = { hostMinutesBefore: 60, attendeeMinutesBefore: 15, minutesAfterEnd: 15 }
const person = { userId: amelia.userId }

/** The queries, run one after the other on a list that was just read. Each query uses the caches that the queries before it filled. */
const queries: Readonly<Record<string, string>> = {
  'the list as it is': '',
  'first letter of a search, prepared as the field got the focus': 'q=s',
  'a letter more': 'q=st',
  'two words': 'q=studio%20basics',
  'only live': 'is=live',
  'only in another zone': 'is=elsewhere',
  'only those again, of which some are paid': 'is=elsewhere,paid',
  'my part': 'role=host',
  'the next 7 days': 'day=week',
  'between two dates': 'day=2026-11-26..2026-12-24',
  presenter: `by=${amelia.userId}`,
  category: 'category=1',
  'by session': 'sort=session',
  'by session, the other way round': 'sort=-session',
  'by presenter': 'sort=presenters',
  'by registered': 'sort=-registered',
  'by status': 'sort=status',
  'by time, the other way round': 'sort=-time',
  'all at once': 'q=s&is=elsewhere&sort=session',
}

/** The case in which the person types before the field has had the focus for a moment. */
const unprepared = 'first letter of a search, unprepared'

/** CPU time in ms of the pure code between a key or click and the render, and its ratio to the plainest sort possible. */
export const find: Bench = {
  name: 'find',
  about: `search, filters and order over ${talks} talks; ms, medians of ${runs}; "of the floor": against sorting names by hand`,
  async run() {
    const taken: Record<string, number>[] = []
    for (let run = 0; run < runs; run += 1) taken.push(await measured())
    const floor = medianOf(taken, 'floor: names sorted by hand')
    return Object.keys(taken[0] ?? {}).map((step) => {
      const ms = medianOf(taken, step)
      return { step, ms: Number(ms.toFixed(1)), 'of the floor': Number((ms / floor).toFixed(2)) }
    })
  },
  // Counts are rendered in the filter panel, after the rows. No typing happens at the same time.
  kept: ({ step, 'of the floor': ratio }) =>
    step === unprepared || Number(ratio) <= (String(step).startsWith('counts') ? 2 : 1.1),
}

function medianOf(taken: readonly Readonly<Record<string, number>>[], step: string): number {
  return taken.map((one) => one[step] ?? 0).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

async function measured(): Promise<Record<string, number>> {
  const list = freshList()
  const taken: Record<string, number> = {}
  const take = (step: string, work: () => unknown) => {
    // CPU time, not elapsed time: other processes may be running on this machine.
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    taken[step] = (user + system) / 1000
  }
  take('floor: names sorted by hand', () => byHand(list))
  const isFound = searchFor('s')
  const { talks: others } = freshList()
  take(unprepared, () => others.filter((talk) => isFound?.(talk)))
  await prepareSearch(list.talks)
  const arrangement = (search: string) =>
    arrange(
      list,
      `?${search}`,
      'academy',
      person,
      'Europe/Berlin',
      anchor - 10 * 3_600_000,
      joinWindow,
      'en-GB',
    )
  for (const [step, search] of Object.entries(queries)) take(step, () => arrangement(search))
  const { context } = arrangement('')
  take('counts of all filters', () => choicesOf(list.talks, filterOf(''), context))
  take('counts, one chosen', () => choicesOf(list.talks, filterOf('?q=s&is=elsewhere'), context))
  return taken
}

/** The baseline: a page without any library. */
function byHand({ talks: all }: TalkList): readonly number[] {
  const { compare } = new Intl.Collator('en-GB')
  return all.map((_, at) => at).sort((a, b) => compare(all[a]?.name ?? '', all[b]?.name ?? '') || a - b)
}

/** A list for which nothing is cached yet. */
function freshList(): TalkList {
  const sessions = seedSessions({ talks, seed: 1, anchor })
  const page = talksPage(sessions, sessions.length, anchor)
  // Every session has words of its own, as many as a real session has.
  const described = page.sessions.map((row) => ({
    ...row,
    description: `${String(row['description'])} ${String(row['id'])} `.repeat(4),
  }))
  const body: unknown = structuredClone({ ...page, sessions: described })
  return talkListOf([joinPage(v.parse(wirePage, body), () => undefined)])
}
