import { currentParam } from '../../address/address.ts'
import { focusHeading } from '../../ui/focus/focus-heading.ts'

/**
 * Where to move the focus: the next or previous row, the last row, or the first row of a day (epoch ms of its start), or of the next
 * day that has rows.
 */
export type Step =
  | { readonly to: 'next' | 'previous' }
  | { readonly to: 'end' }
  | { readonly to: 'day'; readonly at: number }

/** A step, or the row of a talk; where it has none, the first one on screen. */
export type Move = Step | { readonly to: 'talk'; readonly id: string | undefined }

const listeners = new Set<(move: Move) => void>()

/** Moves the focus to a row of the table, from wherever it is. */
export function moveFocus(move: Move): void {
  for (const listener of listeners) listener(move)
}

/** Calls `listener` for each move. Returns a function that stops it. */
export function onMove(listener: (move: Move) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Moves the focus to the row of a talk whose drawer has closed. Not while a talk is still open: then the drawer only changed between
 * modal and beside the list.
 */
export function focusRow(id: string | undefined): void {
  if (currentParam('talk') !== undefined) return
  moveFocus({ to: 'talk', id })
  // Before the table has its tools, or without a table, the browser alone returns the focus, to where it was when the drawer opened.
  if (listeners.size === 0 && !document.activeElement?.closest('tr')) focusHeading()
}
