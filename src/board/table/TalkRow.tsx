import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useIsOpen } from '../../address/use-param.ts'
import { useTalkFacts } from '../../talk-ui/talk-context.ts'
import type { Talk } from '../../talks/talk.ts'
import columnStyles from './columns.module.css'
import type { features } from './columns.tsx'
import styles from './talk-row.module.css'

interface TalkRowProps {
  readonly row: Row<typeof features, Talk>
  readonly talk: Talk
  /** Counted from 1, the heading row included. */
  readonly rowIndex: number
  /** The columns of the table. Only compared: the table itself stays the same object when they change. */
  readonly columns: unknown
}

type ComparedProps = Pick<TalkRowProps, 'talk' | 'rowIndex' | 'columns'>

/**
 * The row of a talk. Memoised by talk, position and columns: the table library creates a new `row` object whenever the rendered window
 * moves, so comparing that would re-render every row.
 */
export const TalkRow = memo(PlainTalkRow, isSameRow)

/** Whether a row with properties `b` shows what it shows with `a`. */
export function isSameRow(a: ComparedProps, b: ComparedProps): boolean {
  return a.talk === b.talk && a.rowIndex === b.rowIndex && a.columns === b.columns
}

function PlainTalkRow({ row, talk, rowIndex }: TalkRowProps) {
  const { live, nextId } = useTalkFacts()
  const isOpen = useIsOpen(talk.id)
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      data-talk={talk.id}
      className={`${styles.row} ${live.has(talk.id) ? styles.live : nextId === talk.id ? styles.next : ''}`}
    >
      {row.getAllCells().map((cell) => {
        const { id } = cell.column
        const isHeading = id === 'session'
        const Cell = isHeading ? 'th' : 'td'
        return (
          <Cell
            key={id}
            role={isHeading ? 'rowheader' : 'cell'}
            scope={isHeading ? 'row' : undefined}
            className={columnStyles[id]}
          >
            <FlexRender cell={cell} />
          </Cell>
        )
      })}
    </tr>
  )
}
