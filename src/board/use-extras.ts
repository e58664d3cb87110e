import { useStore } from '../lib/use-store.ts'
import { useSyncExternalStore } from 'react'
import { loadable } from '../lib/loadable.ts'

const extras = loadable(async () => (await import('./extras.ts')).boardExtras)

/** What the board can do beyond showing its list; loaded beside the first page, `undefined` until it is there. */
export const useBoardExtras = () => useStore(extras)

/** Whether it could not be loaded. */
export const useExtrasFailed = () => useSyncExternalStore(extras.subscribe, extras.failed)
