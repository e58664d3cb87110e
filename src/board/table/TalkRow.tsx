import type { Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useIsOpen } from '../../address/use-param.ts'
import type { Talk } from '../../talks/talk.ts'
import columnStyles from './columns.module.css'
import type { features } from './columns.tsx'
import type { RowView } from './row-view.ts'
import styles from './talk-row.module.css'
import { useRowView } from './use-row-view.ts'

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
  const isOpen = useIsOpen(talk.id)
  const view = useRowView(talk)
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      data-talk={talk.id}
      data-clashes={view.hasClash || undefined}
      className={classOf(view)}
    >
      {row.getAllCells().map(({ column: { id, columnDef } }) => {
        const isHeading = id === 'session'
        const Cell = isHeading ? 'th' : 'td'
        return (
          <Cell
            key={id}
            role={isHeading ? 'rowheader' : 'cell'}
            scope={isHeading ? 'row' : undefined}
            aria-label={columnDef.meta?.label?.(talk, view)}
            className={columnStyles[id]}
          >
            {columnDef.meta?.render(talk, view)}
          </Cell>
        )
      })}
    </tr>
  )
}

const classOf = ({ now: { countdown, isNext } }: RowView): string =>
  `${styles.row} ${countdown.kind === 'live' ? styles.live : isNext ? styles.next : ''}`
