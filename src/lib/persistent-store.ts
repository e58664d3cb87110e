import { createStore, type Store } from './store.ts'

/**
 * A store whose text is kept in `localStorage`, so that it outlives the page where the browser allows that: in frames of other sites,
 * storage may throw. `undefined` where nothing is stored.
 */
export function createPersistentStore(key: string): Store<string | undefined> {
  const store = createStore(attempt(() => localStorage.getItem(key)) ?? undefined)
  return {
    ...store,
    set(next) {
      attempt(() => (next === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, next)))
      store.set(next)
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    // Then it holds for this page.
    return undefined
  }
}
