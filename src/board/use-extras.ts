import { useDeferredValue, useSyncExternalStore } from 'react'
import { loadable } from '../lib/loadable.ts'
import { useStore } from '../lib/use-store.ts'

const extras = loadable(async () => (await import('./extras.ts')).boardExtras)

/**
 * The lazily loaded parts of the board (see `extras.ts`), loaded in parallel with the first page; `undefined` until then. Deferred, so that
 * they are rendered in short steps between which the browser responds to the person.
 */
export const useBoardExtras = () => useDeferredValue(useStore(extras))

/** Whether the extras could not be loaded. */
export const useExtrasFailed = () =>
  useSyncExternalStore(extras.subscribe, () => extras.error() !== undefined)
