import { vi } from 'vitest'
import { measureServerTime } from './clock.ts'

/** Ends the correction of the clock, which outlives a test. Restores the real timers. */
export function forgetServerTime(): void {
  vi.useRealTimers()
  // Two measurements of a clock that has been set: the first may find that it has not.
  for (const days of [30, 60]) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
    measureServerTime(Date.now(), Date.now())
    vi.useRealTimers()
  }
}
