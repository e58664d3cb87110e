import { createStore, type Store } from './store.ts'

/**
 * A store whose text outlives the page where the browser lets us: in frames of other sites, storage may throw. `undefined` is what
 * nobody has chosen anything for.
 */
export function createRemembered(key: string): Store<string | undefined> {
  const store = createStore(recall(key))
  return {
    ...store,
    set(next) {
      store.set(next)
      try {
        if (next === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, next)
      } catch {
        // Then it holds for this page.
      }
    },
  }
}

function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
