import type { Person } from '../../auth/account/auth-state.ts'
import { createRequiredContext } from '../../lib/required-context.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { View } from '../../talks/view.ts'
import type { Arrangement } from './arrange.ts'
import type { Section } from './sections.ts'

/** The list of the chosen view, as far as it is loaded, and the order in which the board shows it. */
export interface BoardList {
  readonly view: View
  /** `undefined` until the first page is loaded. */
  readonly list: TalkList | undefined
  /** When the last page was loaded, epoch ms; 0 for never. */
  readonly loadedAt: number
  readonly person: Person | undefined
  /** The list as the address searches, filters and sorts it; `undefined` until the extras are loaded. */
  readonly arranged: Arrangement | undefined
  /** `undefined` until the rows can be shown. */
  readonly sections: readonly Section[] | undefined
}

/** How far the reading of that list is. */
export interface Reading {
  readonly hasNextPage: boolean
  readonly isFetching: boolean
  /** More will follow by itself. */
  readonly isReading: boolean
  readonly error: Error | null
}

/** Provided by `BoardListProvider`. Separate from `Reading`, which also changes when a request begins. */
export const [BoardListContext, useBoardList] = createRequiredContext<BoardList>('BoardListContext')

/** Provided by `BoardListProvider`. */
export const [ReadingContext, useReading] = createRequiredContext<Reading>('ReadingContext')
