import { useSyncExternalStore } from 'react'
import type { Store } from './store.ts'

/** The value of a store. Renders again when it changes. */
export const useStore = <T>({ subscribe, get }: Pick<Store<T>, 'subscribe' | 'get'>): T =>
  useSyncExternalStore(subscribe, get)
