import { amelia, jonas, noor } from '../people.ts'
import { isLaunched, sessionId, sessionKey, talkId } from './ids.ts'
import { sampleSession } from './official-sample.ts'
import { presenters } from './presenters.ts'
import { createRandom, type Random } from './random.ts'
import type { Part, Session, Talk } from './session.ts'
import { stories, type Story } from './stories.ts'
import { createWallClock, day, hour, minute, zones } from './zones.ts'

/** The size and seed of an academy. `anchor` is the instant, in epoch milliseconds, from which "upcoming" counts. */
export interface Seed {
  /** How many upcoming talks the admin sees at the anchor. */
  readonly talks: number
  readonly seed: number
  readonly anchor: number
}

/** With fewer talks than this, an academy has no room for the stories. */
const storyMinimum = 200
/** Sessions are planned up to `planned` days ahead, many of them up to `soon` days. */
const planned = 270
const soon = 14

/** A series of at least this many talks is long: it begins within a fortnight and is daily or weekly. */
const longSeries = 10

/** The interval between two talks, by `recurringType`. */
const steps = [0, day, 7 * day, 28 * day] as const

/** Creates sessions and talks with ids in sequence. */
function createMaker() {
  let sessions = 0
  let talks = 0

  function talk(start: number, length: number, launched?: boolean): Talk {
    const id = talkId(talks)
    talks += 1
    return { id, start, end: start + length, launched: launched ?? isLaunched(id) }
  }

  function identity() {
    const id = sessionId(sessions)
    sessions += 1
    return { id, key: sessionKey(id) }
  }

  return { talk, identity }
}

type Maker = ReturnType<typeof createMaker>

function fromStory(story: Story, anchor: number, maker: Maker): Session {
  const { length, zone, parts, recurring = 0, every = 0 } = story
  const start = Math.floor(anchor / minute) * minute + story.start
  const talks = Array.from({ length: story.talks ?? 1 }, (_, n) =>
    maker.talk(start + n * every, length, story.launched),
  )
  const session = {
    ...maker.identity(),
    zone,
    recurring,
    start,
    end: start + length,
    talks,
    parts,
    name: story.name,
  }
  return story.breakage ? { ...session, breakage: story.breakage } : session
}

function partsFor(random: Random, count: number): Part[] {
  // One long series more or less would change how many talks Amelia and Jonas see.
  const isShortSeries = count < longSeries
  const host = isShortSeries && random.chance(0.032) ? amelia.userId : random.pick(presenters).userId
  const parts: Part[] = random.chance(0.04) ? [] : [{ userId: host, role: 1 }]
  const join = (share: number, part: Part) => {
    if (random.chance(share) && parts.every(({ userId }) => userId !== part.userId)) parts.push(part)
  }
  join(0.15, { userId: random.pick(presenters).userId, role: 1 })
  join(0.08, { userId: random.pick(presenters).userId, role: 4 })
  join(0.03, { userId: noor.userId, role: 0 })
  join(isShortSeries ? 0.012 : 0, { userId: jonas.userId, role: 3 })
  return parts
}

function countFor(random: Random): number {
  const roll = random.next()
  if (roll < 0.008) return random.int(20, 40)
  return roll < 0.05 ? random.int(2, 8) : 1
}

function recurrenceFor(random: Random, count: number): Session['recurring'] {
  if (count === 1) return 0
  return count < longSeries ? random.pick([1, 2, 3]) : random.pick([1, 2])
}

/** Creates academies, and caches the last one, because most tests start with the same one. */
export function createSeeder() {
  let last: { readonly key: string; readonly sessions: readonly Session[] } | undefined
  return (seed: Seed): readonly Session[] => {
    const key = JSON.stringify(seed)
    if (last?.key !== key) last = { key, sessions: seedSessions(seed) }
    return last.sessions
  }
}

/** Creates an academy: the official sample and the stories, then generated sessions until the number is reached. */
export function seedSessions({ talks: wanted, seed, anchor }: Seed): Session[] {
  const random = createRandom(seed)
  const maker = createMaker()
  const wallClock = createWallClock()
  const today = Math.floor(anchor / day)
  const fixed =
    wanted < storyMinimum
      ? []
      : [sampleSession(anchor), ...stories.map((story) => fromStory(story, anchor, maker))]
  const sessions: Session[] = fixed

  function startIn(zone: string, count: number): number {
    const isSoon = count >= longSeries || random.chance(0.25)
    const ahead = random.int(0, isSoon ? soon : planned)
    const start = wallClock.instant(zone, today + ahead, random.int(8 * 4, 19 * 4) * 15)
    // Generated sessions start at least two hours after the anchor, so that before then only the stories decide what happens.
    const missed = Math.max(0, Math.ceil((anchor + 2 * hour - start) / day))
    return start + missed * day
  }

  let left = wanted - fixed.reduce((sum, session) => sum + session.talks.length, 0)
  while (left > 0) {
    const zone = random.pick(zones)
    const count = Math.min(left, countFor(random))
    const recurring = recurrenceFor(random, count)
    const first = startIn(zone, count)
    const length = random.pick([30, 45, 60, 60, 60, 90, 120, 180]) * minute
    const talks = Array.from({ length: count }, (_, n) => maker.talk(first + n * steps[recurring], length))
    // Some series began before today. The session keeps the times of its very first talk.
    const start = first - (count >= longSeries ? random.int(0, 6) * steps[recurring] : 0)
    const parts =
      wanted < storyMinimum ? [{ userId: amelia.userId, role: 1 } as const] : partsFor(random, count)
    sessions.push({ ...maker.identity(), zone, recurring, start, end: start + length, talks, parts })
    left -= count
  }
  return sessions
}
