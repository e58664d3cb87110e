import { expect, test, vi } from 'vitest'
import { measureHostTime } from '../../src/config/host-time.ts'
import { serverTime } from '../../src/lib/clock/clock.ts'
import { academyForFile } from './academy-for-file.ts'
import { loadedBoard } from './outcome.ts'
import { hour, minute, second, start, until } from './time.ts'

const academy = academyForFile()

/** ms by which the client's time differs from the academy's */
const error = () => Math.abs(serverTime() - academy().state.clock.now())

test.each([58 * minute, -58 * minute])(
  'a clock that is %i ms ahead is corrected by the first response',
  async (ahead) => {
    vi.setSystemTime(start + ahead)
    await loadedBoard(academy())
    expect(error()).toBeLessThan(2 * second)
  },
)

test('a clock that is set anew is corrected by the next response, which is requested within a minute', async () => {
  const board = await loadedBoard(academy())
  for (const ahead of [hour, -3 * hour]) {
    vi.setSystemTime(start + ahead)
    const readAt = board.readAt()
    await until(() => board.readAt() !== readAt && error() < 2 * minute, 2 * minute)
  }
})

test('where the academy is on another origin and hides its time, the server of the page says what time it is', async () => {
  academy().state.config.order({ patch: { academy: { apiBase: academy().api } } })
  academy().faults({ match: { server: 'api' }, headers: { 'access-control-expose-headers': null } })
  vi.setSystemTime(start + 58 * minute)
  await loadedBoard(academy())
  expect(error()).toBeGreaterThan(57 * minute)
  await measureHostTime()
  expect(error()).toBeLessThan(2 * second)
})
