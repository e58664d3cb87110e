import { createContext, use } from 'react'
import type { Person } from '../auth/account/auth-state.ts'
import type { Clashes } from '../talks/when/clashes.ts'

/** Facts about the whole list that the components of a talk need. */
export interface TalkFacts {
  /** The person who is signed in, once known. */
  readonly person: Person | undefined
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  /** Id of the talk that starts next. */
  readonly nextId: string | undefined
  /** Which of the person's own talks overlap, once known. */
  readonly clashes: Clashes | undefined
  /** Whether rows are grouped under day headers; otherwise each row shows its date. */
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

/** The facts that `TalkContext` provides. */
export const useTalkFacts = (): TalkFacts => use(TalkContext)
