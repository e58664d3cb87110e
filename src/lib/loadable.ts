/** A part of the program that is loaded when the first listener subscribes, or earlier, with `load`. */
export interface Loadable<T> {
  /** The loaded value; `undefined` before it has loaded, and if loading failed. */
  get(): T | undefined
  /** Why the last attempt to load it failed; `undefined` if it did not. */
  error(): unknown
  /** Starts loading, unless it is loading or has loaded. */
  load(): void
  subscribe(listener: () => void): () => void
}

/** Loads a value with `load`, once. If that fails, the next call of `load` or `subscribe` tries again. */
export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  const listeners = new Set<() => void>()
  let isRequested = false
  let error: unknown
  let value: T | undefined
  async function run() {
    try {
      value = await load()
    } catch (reason) {
      isRequested = false
      error = reason
    }
    for (const notify of listeners) notify()
  }
  function start() {
    if (isRequested) return
    isRequested = true
    error = undefined
    void run()
  }
  return {
    get: () => value,
    error: () => error,
    load: start,
    subscribe(listener) {
      listeners.add(listener)
      start()
      return () => listeners.delete(listener)
    },
  }
}
