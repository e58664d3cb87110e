import { useSyncExternalStore } from 'react'
import { paramOf, withParams, type ParamChanges } from './query-string.ts'

const listeners = new Set<() => void>()
const changed = () => {
  for (const listener of listeners) listener()
}

/** Going back takes a moment; a second wish to close must not go back twice. */
let leaving = false
const arrived = () => {
  leaving = false
  changed()
}

/** What history remembers of an entry: whether Back leads to the board as it was before it. */
const pushedByUs = { callboard: 'pushed' }

/** The value of a parameter of the page's own address, followed live. */
export function useAddressParam(name: string): string | undefined {
  return useSyncExternalStore(onAddress, () => paramOf(location.search, name))
}

/** Whether a parameter of the page's own address has this value, followed live. */
export const useIsParam = (name: string, value: string): boolean =>
  useSyncExternalStore(onAddress, () => paramOf(location.search, name) === value)

/** The query of the page's own address, followed live; without the talk that is open, which no list depends on. */
export const useListQuery = (): string =>
  useSyncExternalStore(onAddress, () => withParams(location.search, { talk: undefined }))

let listening = false

/** Calls `listener` whenever the page's own address changes; answers with the way to stop. */
export function onAddress(listener: () => void): () => void {
  if (!listening) addEventListener('popstate', arrived)
  listening = true
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes parameters as a step of its own, which Back undoes. */
export function pushParams(changes: ParamChanges): void {
  const address = addressWith(changes)
  if (address === addressWith({})) return
  history.pushState(pushedByUs, '', address)
  changed()
}

/** Changes parameters without a step in the history. */
export function replaceParams(changes: ParamChanges): void {
  history.replaceState(history.state, '', addressWith(changes))
  changed()
}

/** Undoes what `pushParams` did; where the page was opened at this address, changes it in place instead. */
export function backOrReplace(changes: ParamChanges): void {
  if (leaving) return
  if (!isPushed(history.state)) return replaceParams(changes)
  leaving = true
  history.back()
}

const addressWith = (changes: ParamChanges) =>
  location.pathname + withParams(location.search, changes) + location.hash

const isPushed = (state: unknown) =>
  typeof state === 'object' && state !== null && 'callboard' in state && state.callboard === 'pushed'
