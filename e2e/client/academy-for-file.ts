import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { closeBoards } from './board.ts'
import { serveAcademy, type ServedAcademy } from './served-academy.ts'
import { stopTime } from './time.ts'

/** What the client loads only when it needs it: the machine would take its time for that, while no time passes for the client. */
const loadAll = () =>
  Promise.all([
    import('../../src/app/sign-in/compare-person.ts'),
    import('../../src/auth/lifecycle.ts'),
    import('../../src/auth/dialects/oidc.ts'),
    import('../../src/auth/dialects/user-manager.ts'),
  ])

/** One academy for a file of tests, at its first state and with time standing still before each. */
export function academyForFile(): () => ServedAcademy {
  let served: ServedAcademy | undefined
  const academy = () => {
    if (!served) throw new Error('asked for outside a test')
    return served
  }
  beforeAll(async () => {
    await loadAll()
    // What is sown is sown for the moment at which every test begins.
    stopTime()
    served = await serveAcademy()
  })
  beforeEach(async () => {
    stopTime()
    await academy().reset()
  })
  afterEach(async () => {
    await closeBoards()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  afterAll(async () => {
    await served?.stop()
  })
  return academy
}
