/** Removes everything that sign-ins have stored in `storage`. */
export function clearStorage(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys) if (key.startsWith('callboard')) storage.removeItem(key)
}
