/** Removes everything that sign-ins have stored in `storage`, or only the keys that begin with `prefix`. */
export function clearStorage(storage: Storage, prefix = 'callboard'): void {
  for (const key of keysOf(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
}

/** The keys of `storage`, as a list that does not change while entries are removed. */
export const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
