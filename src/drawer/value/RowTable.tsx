import { useMemo, useState } from 'react'
import { Arrow } from '../../ui/icons.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { chooseColumns, restOf, type Row } from './columns.ts'
import { ItemList } from './ItemList.tsx'
import styles from './row-table.module.css'
import { useAnswerContext } from './answer-context.ts'
import type { Show } from './show.ts'
import { ShowMore, useShown } from './ShowMore.tsx'
import { sortRows, type RowOrder } from './sort-rows.ts'
import { TableRow } from './TableRow.tsx'
import { useLabel } from './use-label.ts'

interface RowTableProps {
  /** The key of the list; names the table. */
  readonly name: string
  readonly rows: readonly Row[]
  readonly show: Show
}

/** A table with more rows than this can be sorted. */
const maxUnsortedRows = 7

/** A list of objects as a table: the most useful columns, and the other fields of each row collapsed. */
export function RowTable({ name, rows, show }: RowTableProps) {
  const { answer: words } = useDrawerWords()
  const label = useLabel()
  const [shown, showMore] = useShown()
  const { language } = useAnswerContext()
  const [order, setOrder] = useState<RowOrder>()
  const columns = useMemo(() => chooseColumns(rows), [rows])
  const ordered = useMemo(() => sortRows(rows, order, language), [rows, order, language])
  if (columns.length === 0) return <ItemList name={name} items={rows.map(Object.fromEntries)} show={show} />
  const visible = ordered.slice(0, shown)
  const hasMore = visible.some((row) => restOf(row, columns).length > 0)
  const title = name === '' ? words.entries(rows.length) : label(name)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ key, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  aria-sort={order?.key === key ? (order.down ? 'descending' : 'ascending') : undefined}
                  className={numeric ? styles.number : styles.head}
                >
                  {rows.length > maxUnsortedRows ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => setOrder({ key, down: order?.key === key && !order.down })}
                    >
                      <bdi>{label(key)}</bdi>
                      {order?.key === key && <Arrow towards={order.down ? 'down' : 'up'} />}
                    </button>
                  ) : (
                    <bdi>{label(key)}</bdi>
                  )}
                </th>
              ))}
              {hasMore && (
                <th scope="col" className={styles.action}>
                  <span className="visually-hidden">{words.more}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {visible.map((row, index) => (
              <TableRow
                // oxlint-disable-next-line react/no-array-index-key -- rows have no id
                key={index}
                row={row}
                position={index + 1}
                columns={columns}
                hasMore={hasMore}
                show={show}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore shown={shown} total={rows.length} onMore={showMore} />
    </>
  )
}
