import { createStore, type Store } from './store.ts'

/**
 * A store of a text that is also kept in `localStorage`, so that it survives a reload. Storage may throw in frames of other sites; then the
 * value lasts as long as the page. `undefined` if nothing is stored. Storage is read when the store is first used: the first access of a page
 * takes several ms.
 */
export function createPersistentStore(key: string): Store<string | undefined> {
  let opened: Store<string | undefined> | undefined
  const store = () => (opened ??= createStore(withoutThrowing(() => localStorage.getItem(key)) ?? undefined))
  return {
    get: () => store().get(),
    subscribe: (listener) => store().subscribe(listener),
    set(next) {
      withoutThrowing(() =>
        next === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, next),
      )
      store().set(next)
    },
  }
}

function withoutThrowing<T>(access: () => T): T | undefined {
  try {
    return access()
  } catch {
    // Storage is blocked or full: the value is kept for this page only.
    return undefined
  }
}
