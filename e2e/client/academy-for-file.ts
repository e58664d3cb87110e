import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { forgetServerTime } from '../../src/lib/clock/clock.test-data.ts'
import { closeBoards } from './board.ts'
import { serveAcademy, type ServedAcademy } from './served-academy.ts'
import { stopTime } from './time.ts'

/**
 * Modules that the client loads on demand. They are imported here, because a dynamic import takes real time while the fake clock is
 * stopped.
 */
const loadAll = () =>
  Promise.all([
    import('../../src/app/sign-in/compare-person.ts'),
    import('../../src/auth/lifecycle.ts'),
    import('../../src/auth/dialects/oidc.ts'),
    import('../../src/auth/dialects/user-manager.ts'),
  ])

/** One academy for a file of tests. Before each test it is reset and the fake clock is stopped. */
export function academyForFile(): () => ServedAcademy {
  let served: ServedAcademy | undefined
  const academy = () => {
    if (!served) throw new Error('The academy is only available inside a test')
    return served
  }
  beforeAll(async () => {
    await loadAll()
    // Seed data is relative to the time at which every test starts.
    stopTime()
    served = await serveAcademy()
  })
  beforeEach(async () => {
    stopTime()
    await academy().reset()
  })
  afterEach(async () => {
    await closeBoards()
    forgetServerTime()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  afterAll(async () => {
    await served?.stop()
  })
  return academy
}
