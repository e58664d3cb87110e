/**
 * Where the sign-in is kept: this tab's `sessionStorage`; memory inside a frame (there the storage is another partition, and
 * merely touching it may throw) and wherever the browser forbids storage.
 */
export function tabStorage(): Storage {
  if (window.top !== window) return memory
  try {
    sessionStorage.setItem('callboard.probe', '')
    sessionStorage.removeItem('callboard.probe')
    return sessionStorage
  } catch {
    return memory
  }
}

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
