import { vi } from 'vitest'
import { measureServerTime } from './clock.ts'

/** Ends the correction of the clock, which outlives a test. The time stays, as watchers that a test has left are called. */
export function forgetServerTime(): void {
  // As if the clock had been set since the last measurement.
  const spy = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1e9)
  measureServerTime(Date.now(), Date.now())
  spy.mockRestore()
}
