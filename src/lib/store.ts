/** A value outside React that can be read, replaced and watched; made for `useSyncExternalStore`. */
export interface Store<T> {
  get(): T
  set(next: T): void
  /** Calls `listener` after each change; answers with the way to stop it. */
  subscribe(listener: () => void): () => void
}

/** A store that holds `initial` until told otherwise. Setting the value it already has tells nobody. */
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
