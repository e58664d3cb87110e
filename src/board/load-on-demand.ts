import { useSyncExternalStore } from 'react'
import { loadable } from '../lib/loadable.ts'

const boardTools = loadable(async () => (await import('./on-demand.ts')).boardTools)

/** What the board can do beyond showing its list; fetched beside the first page of it, `undefined` until it is there. */
export const useBoardTools = () => useSyncExternalStore(boardTools.subscribe, boardTools.get)

/** Whether it could not be fetched. */
export const useLackOfTools = () => useSyncExternalStore(boardTools.subscribe, boardTools.failed)
