import { currentParam } from '../../address/address.ts'

/** Where the focus goes on the board: a row further or back, the last row, the first row of a day (epoch ms of its start) or of the next. */
export type Step =
  | { readonly to: 'next' | 'previous' }
  | { readonly to: 'end' }
  | { readonly to: 'day'; readonly at: number }

/** A step, or the row of a talk. */
export type Move = Step | { readonly to: 'talk'; readonly id: string }

const listeners = new Set<(move: Move) => void>()

/** Moves the focus in the table, wherever it is now. */
export function moveFocus(move: Move): void {
  for (const listener of listeners) listener(move)
}

/** Calls `listener` for each move; answers with the way to stop. */
export function onMove(listener: (move: Move) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Moves the focus to the row of a talk whose drawer has closed; not while the drawer only changes its place in the window. */
export function focusRow(id: string): void {
  if (currentParam('talk') === undefined) moveFocus({ to: 'talk', id })
}
