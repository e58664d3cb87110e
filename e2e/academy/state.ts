import { createTokenStore, type TokenStore } from './accounts/token-store.ts'
import { type BoardConfig, createBoardConfig } from './board/board-config.ts'
import { type Clock, createClock } from './clock.ts'
import { type ChangeQueue, createChangeQueue } from './data/changes.ts'
import type { Seed } from './data/seed.ts'
import { createTimetable, type Timetable } from './data/timetable.ts'
import { createFaultList, type FaultList } from './faults/fault-list.ts'
import { createRequestLog, type RequestLog } from './http/request-log.ts'
import type { Addresses } from './options.ts'

/** Everything about one academy that can change; nothing of it is kept anywhere else. */
export interface AcademyState {
  readonly clock: Clock
  readonly log: RequestLog
  readonly faults: FaultList
  readonly changes: ChangeQueue
  readonly config: BoardConfig
  /** Of the accounts server and of the issuer. */
  readonly tokens: readonly [accounts: TokenStore, issuer: TokenStore]
  readonly timetable: () => Timetable
  /** Starts another timetable. `anchor` is the academy's now if not said. */
  readonly seed: (seed: { talks: number; seed?: number | undefined; anchor?: number | undefined }) => void
  /** Back to how it was at the start. */
  readonly reset: () => void
}

const usual = { talks: 1240, seed: 1 }

/** Makes the state of a new academy, with the default data anchored to now. */
export function createState(addresses: Addresses): AcademyState {
  const clock = createClock()
  const log = createRequestLog()
  const faults = createFaultList()
  const changes = createChangeQueue()
  const config = createBoardConfig(addresses)
  const tokens = [createTokenStore(clock), createTokenStore(clock)] as const
  const sown = (seed: Partial<Seed>) => createTimetable({ ...usual, anchor: clock.now(), ...seed })
  let timetable = sown({})

  function reset() {
    clock.reset()
    log.clear()
    faults.clear()
    changes.clear()
    config.order({})
    for (const store of tokens) store.clear()
    timetable = sown({})
  }

  return {
    clock,
    log,
    faults,
    changes,
    config,
    tokens,
    timetable: () => timetable,
    seed: ({ talks, seed = usual.seed, anchor = clock.now() }) => {
      timetable = createTimetable({ talks, seed, anchor })
    },
    reset,
  }
}
