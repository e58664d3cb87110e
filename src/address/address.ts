import { readParam, searchWith, type ParamChanges, type ParamName, type ParamValues } from './params.ts'
import { withParams, type RawParams } from './query-string.ts'

const listeners = new Set<() => void>()
const notify = () => {
  for (const listener of listeners) listener()
}

/** Going back takes a moment; a second request to close must not go back twice. */
let isGoingBack = false
const onPopState = () => {
  isGoingBack = false
  notify()
}

/** The state of a history entry that the board pushed: Back leads to the board as it was before it. */
const pushedByBoard = { callboard: 'pushed' }

let isListening = false

/** Calls `listener` whenever the page's own address changes; answers with the way to stop. */
export function onAddress(listener: () => void): () => void {
  if (!isListening) addEventListener('popstate', onPopState)
  isListening = true
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The value of a parameter of the page's own address now. */
export const currentParam = <Name extends ParamName>(name: Name): ParamValues[Name] =>
  readParam(location.search, name)

/** Changes parameters as a step of its own, which Back undoes. */
export function pushParams(changes: ParamChanges): void {
  const search = searchWith(location.search, changes)
  if (search === location.search) return
  history.pushState(pushedByBoard, '', withSearch(search))
  notify()
}

/** Changes parameters without a step in the history. */
export const replaceParams = (changes: ParamChanges): void =>
  replaceSearch(searchWith(location.search, changes))

/** The same for values that came as text, whatever it says. */
export const replaceRawParams = (changes: RawParams): void =>
  replaceSearch(withParams(location.search, changes))

/** Undoes what `pushParams` did; where the page was opened at this address, changes it in place instead. */
export function backOrReplace(changes: ParamChanges): void {
  if (isGoingBack) return
  if (!isPushed(history.state)) return replaceParams(changes)
  isGoingBack = true
  history.back()
}

function replaceSearch(search: string) {
  history.replaceState(history.state, '', withSearch(search))
  notify()
}

const withSearch = (search: string) => location.pathname + search + location.hash

const isPushed = (state: unknown) =>
  typeof state === 'object' && state !== null && 'callboard' in state && state.callboard === 'pushed'
