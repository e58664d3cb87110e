import type { TalkNow } from '../../talk-ui/use-talk-now.ts'
import type { Words } from '../../words/board-words.ts'
import type { Dates } from '../../words/dates/dates.ts'
import type { TableExtras } from './table-extras-context.ts'
import type { TimeNote } from './time-notes.ts'

/** What the cells of a row need besides its talk. The row reads it once for all of them. */
export interface RowView {
  readonly now: TalkNow
  readonly words: Words
  readonly dates: Dates
  /** Whether rows are grouped under day headers; otherwise each row shows its date. */
  readonly isByDay: boolean
  /** Notes about the time of the talk; empty until the extras are loaded. */
  readonly notes: readonly TimeNote[]
  /** Whether another talk of the person is at the same time. */
  readonly hasClash: boolean
  /** `undefined` until they are loaded. */
  readonly extras: TableExtras | undefined
}
