import { clearStorage, keysWith } from './clear-storage.ts'

/**
 * The prefix of the storage keys of pending sign-ins by redirect; the rest is their `state`. No other key begins with it: the callback URL
 * contains a `state`, so another site could have any entry with that prefix removed.
 */
export const pendingPrefix = 'callboard.pending.'

/** Whether this tab has started the sign-in with this `state`. */
export const isPending = (storage: Storage, state: string): boolean =>
  storage.getItem(pendingPrefix + state) !== null

/** Whether this tab has started any sign-in that has not ended. */
export const hasPending = (storage: Storage): boolean => keysWith(pendingPrefix, storage).length > 0

/** Removes the states and PKCE verifiers of the sign-ins that this tab has started. */
export const forgetPending = (storage: Storage): void => clearStorage(storage, pendingPrefix)
