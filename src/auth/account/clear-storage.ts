/** Removes everything that sign-ins have stored in `storage`, or only the keys that begin with `prefix`. */
export function clearStorage(storage: Storage, prefix = 'callboard'): void {
  for (const key of keysWith(prefix, storage)) storage.removeItem(key)
}

/** The keys in `storage` that begin with `prefix`. */
export function keysWith(prefix: string, storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}
