import { createContext, use } from 'react'
import type { Person } from '../auth/account/auth-state.ts'
import type { Clashes } from '../talks/when/clashes.ts'
import type { BoardTools } from '../board/on-demand.ts'

/** What rows need to know beyond their own talk. */
export interface BoardFacts {
  /** Who is at the screen, as soon as it is known. */
  readonly person: Person | undefined
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  /** Id of the talk that starts next. */
  readonly nextId: string | undefined
  /** Which of one's own talks overlap, as soon as it is known. */
  readonly clashes: Clashes | undefined
  /** Whether rows stand under their days; where they do not, each says its own. */
  readonly isByDay: boolean
  /** What the board can do beyond showing its rows, as soon as it is there. */
  readonly tools: BoardTools | undefined
}

/** Provides the facts of the board to its rows. */
export const BoardContext = createContext<BoardFacts>({
  person: undefined,
  live: new Set(),
  nextId: undefined,
  clashes: undefined,
  isByDay: true,
  tools: undefined,
})

/** The facts of the board. */
export const useBoardFacts = (): BoardFacts => use(BoardContext)
