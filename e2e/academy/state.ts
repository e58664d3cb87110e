import { createSecretList, type SecretList } from './accounts/secrets.ts'
import { createTokenStore, type TokenStore } from './accounts/token-store.ts'
import { type BoardConfig, createBoardConfig } from './board/board-config.ts'
import { type Clock, createClock } from './clock.ts'
import { type ChangeQueue, createChangeQueue } from './data/changes.ts'
import { createPartnersTimetable } from './data/partners.ts'
import { createSeeder, type Seed } from './data/seed.ts'
import { createTimetable, type Timetable } from './data/timetable.ts'
import { createFaultList, type FaultList } from './faults/fault-list.ts'
import { createRequestLog, type RequestLog } from './http/request-log.ts'
import { createHostPage, type HostPage } from './host/host-page.ts'
import type { Addresses } from './options.ts'
import { type Organisation, zylkerAcademy, zylkerPartners } from './organisations.ts'

/** All mutable state of one academy; none is kept anywhere else. */
export interface AcademyState {
  readonly clock: Clock
  readonly log: RequestLog
  readonly faults: FaultList
  readonly changes: ChangeQueue
  readonly config: BoardConfig
  readonly hostPage: HostPage
  /** The tokens of the accounts server and of the issuer. */
  readonly tokens: readonly [accounts: TokenStore, issuer: TokenStore]
  /** The secrets that both have issued since the last reset. */
  readonly secrets: SecretList
  readonly timetable: () => Timetable
  /** The academies that exist, the default one first. */
  readonly organisations: () => readonly Organisation[]
  /** Whether there is a second academy. */
  readonly portals: (order: { several: boolean }) => void
  /** Replaces the timetable. `anchor` is the academy's current time by default. */
  readonly seed: (seed: { talks: number; seed?: number | undefined; anchor?: number | undefined }) => void
  /** Resets everything to the initial state. With `now` (epoch ms) the clock is stopped at that time. */
  readonly reset: (now?: number) => void
}

const usual = { talks: 1240, seed: 1 }

/** Creates the state of a new academy, with the default data anchored to the current time. */
export function createState(addresses: Addresses): AcademyState {
  const clock = createClock()
  const log = createRequestLog()
  const faults = createFaultList()
  const changes = createChangeQueue()
  const config = createBoardConfig(addresses)
  const hostPage = createHostPage()
  const secrets = createSecretList()
  const tokens = [createTokenStore(clock, secrets), createTokenStore(clock, secrets)] as const
  const seeder = createSeeder()
  const createSeededTimetable = (seed: Seed) => createTimetable(seeder(seed))
  const usualNow = () => createSeededTimetable({ ...usual, anchor: clock.now() })
  let timetable = usualNow()
  let partners: Timetable | undefined

  function organisations() {
    const first = zylkerAcademy(timetable)
    return partners ? [first, zylkerPartners(partners)] : [first]
  }

  function reset(now?: number) {
    clock.reset()
    if (now !== undefined) clock.change({ now, frozen: true })
    log.clear()
    faults.clear()
    changes.clear()
    config.order({})
    hostPage.clear()
    for (const store of tokens) store.clear()
    secrets.clear()
    partners = undefined
    timetable = usualNow()
  }

  return {
    clock,
    log,
    faults,
    changes,
    config,
    hostPage,
    tokens,
    secrets,
    timetable: () => timetable,
    organisations,
    portals: ({ several }) => {
      partners = several ? createPartnersTimetable(clock.now()) : undefined
    },
    seed: ({ talks, seed = usual.seed, anchor = clock.now() }) => {
      timetable = createSeededTimetable({ talks, seed, anchor })
      partners = partners && createPartnersTimetable(anchor)
    },
    reset,
  }
}
