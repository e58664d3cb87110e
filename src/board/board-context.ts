import { createContext, use } from 'react'
import type { Person } from '../auth/session.ts'

/** What rows need to know beyond their own talk. */
export interface BoardFacts {
  /** Who is at the screen, as soon as it is known. */
  readonly person: Person | undefined
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  /** Id of the talk that starts next. */
  readonly nextId: string | undefined
}

/** Provides the facts of the board to its rows. */
export const BoardContext = createContext<BoardFacts>({
  person: undefined,
  live: new Set(),
  nextId: undefined,
})

/** The facts of the board. */
export const useBoardFacts = (): BoardFacts => use(BoardContext)
