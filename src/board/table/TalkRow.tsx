import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useIsParam } from '../../address/address.ts'
import type { Talk } from '../../talks/talk.ts'
import { useBoardFacts } from '../../talk-ui/talk-context.ts'
import type { features } from './columns.tsx'
import columns from './columns.module.css'
import styles from './talk-row.module.css'

interface TalkRowProps {
  readonly row: Row<typeof features, Talk>
  readonly talk: Talk
  /** Counted from 1, the heading row included. */
  readonly rowIndex: number
}

/** A talk as a row. The table makes a new `row` whenever the window moves, so it is the talk that says whether anything changed. */
export const TalkRow = memo(PlainTalkRow, (a, b) => a.talk === b.talk && a.rowIndex === b.rowIndex)

function PlainTalkRow({ row, talk, rowIndex }: TalkRowProps) {
  const { live, nextId } = useBoardFacts()
  const isOpen = useIsParam('talk', talk.id)
  const state = live.has(talk.id) ? styles.live : talk.id === nextId ? styles.next : ''
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      data-talk={talk.id}
      className={`${styles.row} ${state}`}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.column.id} role="cell" className={columns[cell.column.id]}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
}
