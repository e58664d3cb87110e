import { expect, test } from 'vitest'
import { amelia } from '../academy/people.ts'
import { academyForFile } from './academy-for-file.ts'
import { canBeJoined, createDay, sessionCount, truthOf, type Truth } from './academy-day.ts'
import { openBoard, type Board } from './board.ts'
import { runs } from '../../src/lib/runs.test-data.ts'
import { signInManually } from './sign-in.ts'
import { minute, pass, until } from './time.ts'

const academy = academyForFile()

/** Minutes after which what is near must be right: while something is live or near, and at any other time. */
const nearBound = { busy: 2, quiet: 13 }
/** Minutes after which the whole list must be right: two verify passes over the list of a quiet trainer. */
const wholeBound = 50
const none = { missing: [], wrong: [] }
/** Minutes before its start in which a talk is near. */
const nearMinutes = 20
/** Minutes after its start in which a talk that is not live is still expected to begin. */
const lateMinutes = 30

/** What the academy listed at each minute in which the board could know it, the latest last; and whether the board knew of a talk that was near. */
type History = readonly { readonly truth: Truth; readonly isBusy: boolean }[]

const isNear = ({ start }: { start: number }, now: number) => start <= now + nearMinutes * minute

/**
 * What is wrong on the board: talks that it lacks although the academy has listed them for `bound` minutes, and talks that it shows although
 * the academy has not listed them for as long.
 */
function errorsOn(board: Board, history: History, bound: number, isOfInterest: (start: number) => boolean) {
  const known = history.slice(-bound - 1)
  const [oldest] = known
  if (!oldest || known.length <= bound) return undefined
  const now = academy().state.clock.now()
  const shown = new Map(board.list()?.talks.map((talk) => [talk.id, talk]))
  const missing = [...oldest.truth].filter(
    ([id, { start }]) =>
      isOfInterest(start) &&
      shown.get(id)?.start !== start &&
      known.every(({ truth }) => truth.get(id)?.start === start),
  )
  const wrong = [...shown.values()].filter(
    ({ id, start = Infinity, end = start }) =>
      isOfInterest(start) &&
      !known.some(({ truth }) => truth.get(id)?.start === start) &&
      !canBeJoined({ start, end }, [now - bound * minute, now]),
  )
  return { missing, wrong }
}

/** Counts the requests for the list, minute by minute, and how many of them were not for its head. */
function watchRequests() {
  const minutes: { readonly all: number; readonly rest: number }[] = []
  let seen = academy().requestedPaths('talks.json').length
  let perDisturbedMinute = 0
  return {
    note(isDisturbed: boolean) {
      const paths = academy().requestedPaths('talks.json').slice(seen)
      seen += paths.length
      if (isDisturbed) perDisturbedMinute = Math.max(perDisturbedMinute, paths.length)
      else minutes.push({ all: paths.length, rest: paths.filter((path) => !path.endsWith('si=0')).length })
    },
    perDisturbedMinute: () => perDisturbedMinute,
    /** The largest numbers of requests in ten minutes without a disturbance. */
    most: () =>
      minutes.reduce(
        (most, _, i) => {
          const ten = minutes.slice(i, i + 10)
          const sum = (of: 'all' | 'rest') => ten.reduce((total, one) => total + one[of], 0)
          return { all: Math.max(most.all, sum('all')), rest: Math.max(most.rest, sum('rest')) }
        },
        { all: 0, rest: 0 },
      ),
  }
}

async function runDay(seed: number, minutes: number) {
  academy().state.clock.reset()
  // Few sessions on small pages, so that the test is not long.
  academy().state.config.order({ patch: { academy: { pageSize: 12 }, signIn: { offline: true } } })
  const few = academy()
    .state.timetable()
    .list({ kind: 'mine', userId: amelia.userId }, Date.now())
    .slice(0, 16)
  academy()
    .state.timetable()
    .change(() => [...few])
  const board = openBoard(academy(), await signInManually(academy()))
  await until(() => board.list()?.sessions === few.length)
  const day = createDay(seed, academy(), board)
  const requests = watchRequests()
  let history: History = []
  let undisturb: (() => void) | undefined
  // Long enough for the whole list to be compared at least once.
  let calmUntil = wholeBound + 10
  let disturbedUntil = 0
  let settledAt = 0
  let checks = 0
  for (let now = 0; now < minutes; now += 1) {
    if (day.random.chance(0.2)) day.change()
    if (!undisturb && now >= calmUntil) {
      undisturb = day.disturb()
      disturbedUntil = now + day.random.int(1, 12)
    }
    if (undisturb && now >= disturbedUntil) {
      undisturb()
      undisturb = undefined
      // A failed request is repeated within two minutes at most.
      settledAt = now + 3
      calmUntil = now + day.random.int(3, 90)
      history = []
    }
    await pass(minute)
    requests.note(undisturb !== undefined)
    if (undisturb || now < settledAt) continue
    const truth = truthOf(academy())
    const at = academy().state.clock.now()
    const isBusy =
      board
        .list()
        ?.talks.some(({ start = Infinity }) => start > at - lateMinutes * minute && isNear({ start }, at)) ===
      true
    history = [...history.slice(-wholeBound), { truth, isBusy }]
    const hasBeenBusy = history.slice(-nearBound.busy - 1).every((one) => one.isBusy)
    const near = errorsOn(board, history, nearBound[hasBeenBusy ? 'busy' : 'quiet'], (start) =>
      isNear({ start }, at),
    )
    const whole = errorsOn(board, history, wholeBound, () => true)
    expect([near ?? none, whole ?? none]).toEqual([none, none])
    checks += whole ? 1 : 0
  }
  expect(checks).toBeGreaterThan(0)
  // In the end nothing changes for an hour: then the board shows exactly what the academy lists.
  undisturb?.()
  await pass(wholeBound * minute)
  const truth = truthOf(academy())
  const list = board.list()
  const now = academy().state.clock.now()
  const listed = list?.talks.filter(({ id }) => truth.has(id)) ?? []
  expect(listed.map(({ id, start }) => [id, start])).toEqual([...truth].map(([id, { start }]) => [id, start]))
  expect(
    list?.talks.filter(
      ({ id, start = now, end = start }) => !truth.has(id) && !canBeJoined({ start, end }, [now, now]),
    ),
  ).toEqual([])
  expect(list).toMatchObject({ total: sessionCount(academy()), received: sessionCount(academy()) })
  expect(list?.live.map(({ id }) => id)).toEqual(
    [...truth].flatMap(([id, { start }]) => (start <= now ? [id] : [])),
  )
  return { board, requests }
}

const first = Number(process.env['SEED'] ?? 1)
const seeds = Array.from({ length: runs(1) }, (_, run) => first + run)

test.each(seeds)(
  'for eight hours of changes and faults (seed %i) the board shows what the academy lists, and asks no more than its schedule allows',
  async (seed) => {
    const { board, requests } = await runDay(seed, 8 * 60)
    const most = requests.most()
    // The head every 25 s, the rest once a minute, and a little more after each disturbance.
    expect(most.all).toBeLessThanOrEqual(24 + 10 + 6)
    expect(most.rest).toBeLessThanOrEqual(10 + 2)
    // More often at first, so that the list is there again soon after a short disturbance.
    expect(requests.perDisturbedMinute()).toBeLessThanOrEqual(25)
    expect(board.page.sent() / board.made()).toBeLessThanOrEqual(1.2)
  },
  600_000,
)
