import { useMemo } from 'react'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { chooseColumns, restOf, type Row } from './columns.ts'
import { ItemList } from './ItemList.tsx'
import styles from './row-table.module.css'
import type { Show } from './show.ts'
import { ShowMore, useShown } from './ShowMore.tsx'
import { TableRow } from './TableRow.tsx'
import { useLabel } from './use-label.ts'

interface RowTableProps {
  /** The key of the list; names the table. */
  readonly name: string
  readonly rows: readonly Row[]
  readonly show: Show
}

/** A list of objects: the columns that tell most, and the rest of each row on request. */
export function RowTable({ name, rows, show }: RowTableProps) {
  const { resource } = useDrawerWords()
  const label = useLabel()
  const [shown, showMore] = useShown()
  const columns = useMemo(() => chooseColumns(rows), [rows])
  if (columns.length === 0) return <ItemList name={name} items={rows.map(Object.fromEntries)} show={show} />
  const visible = rows.slice(0, shown)
  const hasMore = visible.some((row) => restOf(row, columns).length > 0)
  const title = name === '' ? resource.entries(rows.length) : label(name)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ key, numeric }) => (
                <th key={key} scope="col" className={numeric ? styles.number : styles.head}>
                  <bdi>{label(key)}</bdi>
                </th>
              ))}
              {hasMore && (
                <th scope="col" className={styles.action}>
                  <span className="visually-hidden">{resource.more}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {visible.map((row, index) => (
              <TableRow
                // oxlint-disable-next-line react/no-array-index-key -- an answer is a snapshot: a row is its place
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
