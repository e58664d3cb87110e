import { useSyncExternalStore } from 'react'
import { currentParam, onAddress } from './address.ts'
import { searchWith, type ParamName, type ParamValues } from './params.ts'
import { paramOf } from './query-string.ts'

/** The value of a parameter of the page's own address, followed live. */
export function useParam<Name extends ParamName>(name: Name): ParamValues[Name] {
  // The raw text is what can be compared: a set is another object each time.
  useSyncExternalStore(onAddress, () => paramOf(location.search, name))
  return currentParam(name)
}

/** Whether the drawer is open on talk `id`, followed live. A row renders again only when its own answer changes. */
export const useIsOpen = (id: string): boolean =>
  useSyncExternalStore(onAddress, () => currentParam('talk') === id)

/** The query of the page's own address, followed live; without the talk that is open, on which no list depends. */
export const useListSearch = (): string =>
  useSyncExternalStore(onAddress, () => searchWith(location.search, { talk: undefined }))
