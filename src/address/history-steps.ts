/** Something that Back undoes and Forward does again, while the address stays as it is. */
export interface Step {
  readonly undo: () => void
  readonly redo: () => void
  /** How many steps deep it is, itself included; the entry of the history says so too, also after the page is loaded again. */
  readonly depth: number
  /** The part of the page that it was made in. */
  readonly owner: string
}

/** ms after which going back has come to nothing: a page around a frame may have history of its own. */
const patience = 1000

const steps: Step[] = []
/** Those that Back has undone, the next for Forward last. */
const undone: Step[] = []
let listening = false
/** What is to be done once there are no steps left: the last wish counts. */
let wish: (() => void) | undefined

/** Adds a step to the history, made in the part `owner` of the page. It has been done; `redo` does it once more. */
export function pushStep(owner: string, undo: () => void, redo: () => void): Step {
  listen()
  const depth = depthNow() + 1
  const step = { undo, redo, depth, owner }
  steps.push(step)
  undone.length = 0
  const state: unknown = history.state
  history.pushState({ ...(isMap(state) ? state : {}), steps: depth }, '')
  return step
}

/** Goes back to before `step`: undoes it, and all that came after it. */
export function goBackBefore(step: Step): void {
  if (steps.includes(step)) history.go(step.depth - 1 - depthNow())
}

/** Goes back to before the first step of `owner`, which is about to go: Back would have no use for them. */
export function goBackFrom(owner: string): void {
  const first = steps.find((step) => step.owner === owner)
  if (first) goBackBefore(first)
}

/** Calls `then` once there are no steps left to undo: at once, or after going back over them. Of several wishes the last is granted. */
export function withoutSteps(then: () => void): void {
  if (depthNow() === 0) return then()
  listen()
  const isOnItsWay = wish !== undefined
  wish = then
  if (isOnItsWay) return
  history.go(-depthNow())
  setTimeout(grant, patience)
}

function listen() {
  if (!listening) addEventListener('popstate', arrive)
  listening = true
}

function arrive() {
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
  if (depth === 0) grant()
}

function grant() {
  const then = wish
  wish = undefined
  then?.()
}

function depthNow(): number {
  const state: unknown = history.state
  return isMap(state) && typeof state['steps'] === 'number' ? state['steps'] : 0
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
