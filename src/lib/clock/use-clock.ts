import { useCallback, useSyncExternalStore } from 'react'
import { now, watchClock, type ChangesAt } from './clock.ts'

/** A value that depends on the time of day, current at every render and rendered anew when it changes. */
export function useClock<T extends string | number | boolean | undefined>(
  value: (now: number) => T,
  changesAt: ChangesAt,
): T {
  const subscribe = useCallback((notify: () => void) => watchClock(notify, changesAt), [changesAt])
  return useSyncExternalStore(subscribe, () => value(now()))
}
