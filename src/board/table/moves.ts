/** Where to go on the board: a row further or back, the last row, the rows of a day (epoch ms of its start, or the next that has any). */
export type Step =
  | { readonly to: 'next' | 'previous' }
  | { readonly to: 'end' }
  | { readonly to: 'day'; readonly at: number }

/** A step, or the row of a talk. */
export type Move = Step | { readonly to: 'talk'; readonly id: string }

const movers = new Set<(move: Move) => void>()

/** Has the table of the board move. */
export function move(where: Move): void {
  for (const mover of movers) mover(where)
}

/** Has `mover` called for each move; answers with the way to stop that. */
export function followMoves(mover: (where: Move) => void): () => void {
  movers.add(mover)
  return () => movers.delete(mover)
}
