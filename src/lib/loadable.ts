/** A part of the program that is fetched when it is first watched. */
export interface Loadable<T> {
  /** What was fetched; `undefined` until then, and where it could not be. */
  get(): T | undefined
  /** Whether it could not be fetched, and has not been since. */
  failed(): boolean
  subscribe(listener: () => void): () => void
}

/** What `load` brings, fetched once; where that fails, again for the next who asks. */
export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  const listeners = new Set<() => void>()
  let fetching = false
  let failed = false
  let value: T | undefined
  async function fetchIt() {
    try {
      value = await load()
      failed = false
    } catch {
      fetching = false
      failed = true
    }
    for (const tell of listeners) tell()
  }
  return {
    get: () => value,
    failed: () => failed,
    subscribe(listener) {
      listeners.add(listener)
      if (!fetching) {
        fetching = true
        void fetchIt()
      }
      return () => listeners.delete(listener)
    },
  }
}
