import { useEffect, useReducer, useRef } from 'react'
import { now, watchClock, type ClockWatcher } from './clock.ts'

/** A value that depends on the time of day, and the moment (epoch ms) until which it holds; `Infinity` where it does not change. */
export interface Timed<T> {
  readonly value: T
  readonly until: number
}

/** The value that `read` gives at the time of rendering; renders again when it no longer holds. */
export function useClock<T>(read: (now: number) => Timed<T>): T {
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  const watcher = useRef<ClockWatcher>(undefined)
  const at = now()
  const { value, until } = read(at)
  useEffect(() => {
    const current = watchClock(renderAgain)
    watcher.current = current
    return () => current.stop()
  }, [])
  // After each render, as the moment that was set last may have passed. One that has passed already is not waited for.
  useEffect(() => watcher.current?.wakeAt(until > at ? until : Infinity))
  return value
}
