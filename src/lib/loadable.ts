/** A part of the program that is loaded when the first listener subscribes. */
export interface Loadable<T> {
  /** The loaded value; `undefined` before it has loaded, and if loading failed. */
  get(): T | undefined
  /** Whether the last attempt to load it failed. */
  failed(): boolean
  subscribe(listener: () => void): () => void
}

/** Loads a value with `load`, once. If that fails, the next call of `subscribe` tries again. */
export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  const listeners = new Set<() => void>()
  let isRequested = false
  let failed = false
  let value: T | undefined
  async function run() {
    try {
      value = await load()
      failed = false
    } catch {
      isRequested = false
      failed = true
    }
    for (const notify of listeners) notify()
  }
  return {
    get: () => value,
    failed: () => failed,
    subscribe(listener) {
      listeners.add(listener)
      if (!isRequested) {
        isRequested = true
        void run()
      }
      return () => listeners.delete(listener)
    },
  }
}
