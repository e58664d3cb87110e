import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useIsOpen } from '../../address/use-param.ts'
import { useTalkFacts } from '../../talk-ui/talk-context.ts'
import type { Talk } from '../../talks/talk.ts'
import columns from './columns.module.css'
import type { features } from './columns.tsx'
import styles from './talk-row.module.css'

interface TalkRowProps {
  readonly row: Row<typeof features, Talk>
  readonly talk: Talk
  /** Counted from 1, the heading row included. */
  readonly rowIndex: number
}

/**
 * The row of a talk. Memoised by talk, position and columns: the table library creates a new `row` object whenever the rendered window
 * moves, so comparing that would re-render every row.
 */
export const TalkRow = memo(
  PlainTalkRow,
  (a, b) =>
    a.talk === b.talk &&
    a.rowIndex === b.rowIndex &&
    a.row.table.options.columns === b.row.table.options.columns,
)

function PlainTalkRow({ row, talk, rowIndex }: TalkRowProps) {
  const { live, nextId } = useTalkFacts()
  const isOpen = useIsOpen(talk.id)
  const state = live.has(talk.id) ? styles.live : talk.id === nextId ? styles.next : ''
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      data-talk={talk.id}
      className={`${styles.row} ${state}`}
    >
      {row.getAllCells().map((cell) => {
        const { id } = cell.column
        const [Cell, role] = id === 'session' ? (['th', 'rowheader'] as const) : (['td', 'cell'] as const)
        return (
          <Cell key={id} role={role} scope={id === 'session' ? 'row' : undefined} className={columns[id]}>
            <FlexRender cell={cell} />
          </Cell>
        )
      })}
    </tr>
  )
}
