import { readParam, searchWith, type ParamChanges, type ParamName, type ParamValues } from './params.ts'
import { withParams, type RawParams } from './query-string.ts'

const listeners = new Set<() => void>()
const notify = () => {
  for (const listener of listeners) listener()
}

/** Whether `history.back()` is still in progress (it is asynchronous): a second request to close must not go back twice. */
let isGoingBack = false
const onPopState = () => {
  isGoingBack = false
  notify()
}

/** The state of a history entry that the board pushed, so that Back returns to the board as it was before. */
const pushedByBoard = { callboard: 'pushed' }

let isListening = false

/** Calls `listener` whenever the query parameters of the page change. Returns a function that stops it. */
export function onAddress(listener: () => void): () => void {
  if (!isListening) addEventListener('popstate', onPopState)
  isListening = true
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The current value of a query parameter of the page. */
export const currentParam = <Name extends ParamName>(name: Name): ParamValues[Name] =>
  readParam(location.search, name)

/** Changes query parameters with a new history entry, which Back undoes. */
export function pushParams(changes: ParamChanges): void {
  const search = searchWith(location.search, changes)
  if (search === location.search) return
  keepScrollOnBack()
  history.pushState(pushedByBoard, '', withSearch(search))
  notify()
}

/**
 * Keeps the list where it is when Back returns to the current history entry: the browser would scroll to where it was when the entry was left,
 * or last reloaded. After a reload it still scrolls there.
 */
export function keepScrollOnBack(): void {
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', restoreScrollOnReload)
}

const restoreScrollOnReload = () => {
  history.scrollRestoration = 'auto'
}

/** Changes query parameters in the current history entry. */
export const replaceParams = (changes: ParamChanges): void =>
  replaceSearch(searchWith(location.search, changes))

/** Like `replaceParams`, for values that are unchecked text. */
export const replaceRawParams = (changes: RawParams): void =>
  replaceSearch(withParams(location.search, changes))

/** Goes back to before `pushParams`. Where the page was opened at this address, there is nothing to go back to: applies `changes` instead. */
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
