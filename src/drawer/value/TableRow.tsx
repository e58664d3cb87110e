import { useState } from 'react'
import { cleanName } from '../../lib/text/clean-name.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { classify } from './classify.ts'
import { restOf, type Column, type Row } from './columns.ts'
import { Definitions } from './Definitions.tsx'
import styles from './row-table.module.css'
import { ScalarView } from './ScalarView.tsx'
import type { Show } from './show.ts'
import { unescapeName } from './unescape-name.ts'

interface TableRowProps {
  readonly row: Row
  /** Counted from 1; identifies a row without a name. */
  readonly position: number
  readonly columns: readonly Column[]
  /** Whether any row has more fields than there are columns. */
  readonly hasMore: boolean
  readonly show: Show
}

/** A row and, when expanded, a second row with its fields that have no column. A `<details>` could not span the columns. */
export function TableRow({ row, position, columns, hasMore, show }: TableRowProps) {
  const { answer: words } = useDrawerWords()
  const [open, setOpen] = useState(false)
  const values = new Map(row)
  const rest = restOf(row, columns)
  const [title] = columns
  const name = (title && nameOf(title.key, values.get(title.key))) ?? words.row(position)
  return (
    <>
      <tr className={styles.row}>
        {columns.map(({ key, numeric, roomy }, index) => {
          const Cell = index === 0 ? 'th' : 'td'
          const className = (numeric && styles.number) || (roomy && styles.roomy) || styles.cell
          return (
            <Cell key={key} scope={index === 0 ? 'row' : undefined} className={className}>
              <CellValue name={key} value={values.get(key)} />
            </Cell>
          )
        })}
        {hasMore && (
          <td className={styles.action}>
            {rest.length > 0 && (
              <button
                type="button"
                className={styles.more}
                aria-expanded={open}
                aria-label={words.moreOf(name)}
                onClick={() => setOpen(!open)}
              />
            )}
          </td>
        )}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 1} className={styles.rest}>
            <div className={styles.restBox}>
              <Definitions fields={rest} show={show} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

/** A single value, or for an object or a list the number of its fields or items. */
function CellValue({ name, value }: { readonly name: string; readonly value: unknown }) {
  const { answer: words } = useDrawerWords()
  const content = classify(name, value)
  if (content.kind === 'map') return <>{words.fields(content.fields.length)}</>
  if (content.kind === 'list') return <>{words.entries(content.items.length)}</>
  return <ScalarView name={name} scalar={content} />
}

const nameOf = (key: string, value: unknown) =>
  typeof value === 'string' ? cleanName(unescapeName(key, value), 60) || undefined : undefined
