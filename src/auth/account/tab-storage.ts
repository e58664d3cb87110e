/**
 * The storage of the sign-in: `sessionStorage` of this tab, or memory. Memory is used inside a frame, where storage is partitioned and
 * access may throw, and if the browser blocks storage or it is almost full.
 */
export function tabStorage(): Storage {
  if (window.top !== window) return memory
  try {
    sessionStorage.setItem('callboard.probe', ' '.repeat(requiredLength))
    sessionStorage.removeItem('callboard.probe')
    return sessionStorage
  } catch {
    return memory
  }
}

/** Characters; more than a pending sign-in and the record of the last one need together. */
const requiredLength = 10_000

/** Whether the contents of `storage` survive a redirect to another site and back. */
export const outlivesPage = (storage: Storage): boolean => storage !== memory

/** A storage in memory. Its contents last as long as the page at most. */
export function memoryStorage(): Storage {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => void entries.set(key, value),
  }
}

const memory = memoryStorage()
