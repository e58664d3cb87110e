/**
 * Where the sign-in is kept: this tab's `sessionStorage`; memory inside a frame (there the storage is another partition, and
 * merely touching it may throw) and wherever the browser forbids storage, or has no room for what a sign-in leaves there.
 */
export function tabStorage(): Storage {
  if (window.top !== window) return memory
  try {
    sessionStorage.setItem('callboard.probe', ' '.repeat(room))
    sessionStorage.removeItem('callboard.probe')
    return sessionStorage
  } catch {
    return memory
  }
}

/** Characters: more than a sign-in under way and the record of the last one need together. */
const room = 10_000

/** Whether what is stored is still there after the page has gone to another site and come back. */
export const outlivesPage = (storage: Storage): boolean => storage !== memory

/** A storage that is gone with the page, or sooner. */
export function memoryStorage(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  }
}

const memory = memoryStorage()
