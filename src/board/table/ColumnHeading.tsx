import type { SortKey } from '../../talks/find/sort.ts'
import { useWords } from '../../words/board-words.ts'
import { useTableExtras } from './table-extras-context.ts'

/** The heading of a column: plain text, and a button that sorts by it as soon as sorting is loaded. */
export function ColumnHeading({ column }: { readonly column: SortKey }) {
  const { table } = useWords()
  const extras = useTableExtras()
  return extras ? <extras.SortHeading column={column} /> : table[column]
}
