/**
 * The prefix of the storage keys of pending sign-ins by redirect; the rest is their `state`. No other key begins with it: the callback URL
 * contains a `state`, so another site could have any entry with that prefix removed.
 */
export const pendingPrefix = 'callboard.pending.'

/** Whether this tab has started the sign-in with this `state`. */
export const isPending = (storage: Storage, state: string): boolean =>
  storage.getItem(pendingPrefix + state) !== null

/** Whether this tab has started any sign-in that has not ended. */
export const hasPending = (storage: Storage): boolean => pendingKeys(storage).length > 0

/** Removes the states and PKCE verifiers of the sign-ins that this tab has started. */
export function forgetPending(storage: Storage): void {
  for (const key of pendingKeys(storage)) storage.removeItem(key)
}

function pendingKeys(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(pendingPrefix))
}
