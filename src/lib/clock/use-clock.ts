import { useEffect, useReducer, useRef } from 'react'
import { deviceTime, serverTime, watchClock, type ClockWatcher } from './clock.ts'

/** A value that depends on the time of day, and the time (epoch ms, by the server's clock) until which it is valid; `Infinity` if it does not change. */
export interface Timed<T> {
  readonly value: T
  readonly until: number
}

/** The value that `read` returns for the time of rendering, by the server's clock. Renders again when it is no longer valid. */
export function useClock<T>(read: (now: number) => Timed<T>): T {
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  const watcher = useRef<ClockWatcher>(undefined)
  const at = serverTime()
  const { value, until } = read(at)
  useEffect(() => {
    const current = watchClock(renderAgain)
    watcher.current = current
    return () => current.stop()
  }, [])
  // Runs after each render, as the time that was set last may have passed. An `until` that has already passed sets no timer.
  useEffect(() => watcher.current?.wakeAt(until > at ? deviceTime(until) : Infinity))
  return value
}
