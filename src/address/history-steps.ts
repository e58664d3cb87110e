import { keepScrollOnBack } from './address.ts'

/** An action with a history entry of its own: Back undoes it, Forward repeats it. The address stays the same. */
export interface Step {
  readonly undo: () => void
  readonly redo: () => void
  /** Number of steps up to and including this one. Also stored in the state of its history entry, where it survives a reload. */
  readonly depth: number
  /** Id of the part of the page that made the step. */
  readonly owner: string
}

/** ms after which going back counts as failed: in a frame, the history also has entries of the host page. */
const timeout = 1000

const steps: Step[] = []
/** Steps that Back has undone; the last one is the next for Forward. */
const undone: Step[] = []
let isListening = false
/** What to call once no steps are left; a later callback replaces an earlier one. */
let pending: (() => void) | undefined

/** Adds a history entry for a step that part `owner` of the page has just done. */
export function pushStep(owner: string, undo: () => void, redo: () => void): Step {
  listen()
  const depth = depthNow() + 1
  const step = { undo, redo, depth, owner }
  steps.push(step)
  undone.length = 0
  const state: unknown = history.state
  keepScrollOnBack()
  history.pushState({ ...(isMap(state) ? state : {}), steps: depth }, '')
  return step
}

/** Goes back to before `step`, which undoes it and all later steps. */
export function goBackBefore(step: Step): void {
  if (steps.includes(step)) history.go(step.depth - 1 - depthNow())
}

/** Goes back to before the first step of `owner`, which is about to unmount: Back could not undo its steps after that. */
export function goBackFrom(owner: string): void {
  const first = steps.find((step) => step.owner === owner)
  if (first) goBackBefore(first)
}

/**
 * Calls `then` once no steps are left: at once, or after going back before the first of them. While that is in progress, a later `then`
 * replaces an earlier one.
 */
export function withoutSteps(then: () => void): void {
  if (depthNow() === 0) return then()
  listen()
  const isGoingBack = pending !== undefined
  pending = then
  if (isGoingBack) return
  history.go(-depthNow())
  setTimeout(runPending, timeout)
}

function listen() {
  if (!isListening) addEventListener('popstate', onPopState)
  isListening = true
}

function onPopState() {
  const depth = depthNow()
  for (let last = steps.at(-1); last && last.depth > depth; last = steps.at(-1)) {
    steps.pop()
    undone.push(last)
    last.undo()
  }
  for (let next = undone.at(-1); next && next.depth <= depth; next = undone.at(-1)) {
    undone.pop()
    steps.push(next)
    next.redo()
  }
  if (depth === 0) runPending()
}

function runPending() {
  const then = pending
  pending = undefined
  then?.()
}

function depthNow(): number {
  const state: unknown = history.state
  return isMap(state) && typeof state['steps'] === 'number' ? state['steps'] : 0
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
