import { createContext, use } from 'react'
import type { Person } from '../auth/account/auth-state.ts'
import type { Clashes } from '../talks/when/clashes.ts'

/** What a talk needs to know beyond itself, wherever it is shown. */
export interface TalkFacts {
  /** Who is signed in, as soon as it is known. */
  readonly person: Person | undefined
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  /** Id of the talk that starts next. */
  readonly nextId: string | undefined
  /** Which of the person's own talks overlap, as soon as it is known. */
  readonly clashes: Clashes | undefined
  /** Whether talks are shown under a header for their day; where not, each names its day. */
  readonly isByDay: boolean
}

/** Provides the facts to all talks on screen. */
export const TalkContext = createContext<TalkFacts>({
  person: undefined,
  live: new Set(),
  nextId: undefined,
  clashes: undefined,
  isByDay: true,
})

/** The facts about all talks on screen. */
export const useTalkFacts = (): TalkFacts => use(TalkContext)
