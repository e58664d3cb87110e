import { createStore } from '../../lib/store.ts'

/** Requests the list at once; `undefined` until the loader of the list on screen is there. */
export const updateNow = createStore<(() => void) | undefined>(undefined)
