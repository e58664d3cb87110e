/** A value outside React that can be read, replaced and subscribed to. Its shape fits `useSyncExternalStore`. */
export interface Store<T> {
  get(): T
  set(next: T): void
  /** Calls `listener` after each change. Returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void
}

/** A store with the initial value `initial`. Setting the value it already has (`Object.is`) notifies no listener. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
