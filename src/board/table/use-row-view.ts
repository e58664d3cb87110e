import { useTalkFacts } from '../../talk-ui/talk-context.ts'
import { useTalkNow } from '../../talk-ui/use-talk-now.ts'
import type { Talk } from '../../talks/talk.ts'
import { useWords } from '../../words/board-words.ts'
import { useDates } from '../../words/locale-context.ts'
import type { RowView } from './row-view.ts'
import { useTableExtras } from './table-extras-context.ts'
import type { TimeNote } from './time-notes.ts'

const noNotes: readonly TimeNote[] = []

/** What the cells of the row of `talk` need; the row renders again when any of it changes. */
export function useRowView(talk: Talk): RowView {
  const { isByDay, clashes } = useTalkFacts()
  const now = useTalkNow(talk)
  const words = useWords()
  const dates = useDates()
  const extras = useTableExtras()
  const notes = extras?.timeNotes(talk, dates, words) ?? noNotes
  return { now, words, dates, isByDay, notes, hasClash: clashes?.has(talk.id) ?? false, extras }
}
