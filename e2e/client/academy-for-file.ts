import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { closeBoards } from './board.ts'
import { serveAcademy, type ServedAcademy } from './served-academy.ts'
import { stopTime } from './time.ts'

/** One academy for a file of tests, at its first state and with time standing still before each. */
export function academyForFile(): () => ServedAcademy {
  let served: ServedAcademy | undefined
  const academy = () => {
    if (!served) throw new Error('asked for outside a test')
    return served
  }
  beforeAll(async () => {
    served = await serveAcademy()
  })
  beforeEach(() => {
    stopTime()
    academy().reset()
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
