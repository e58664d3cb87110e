import { useId, useState } from 'react'
import { notAnObject, type UnreadableRow } from '../../talks/wire/unreadable-row.ts'
import { Button } from '../../ui/Button.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { useListWords } from '../../words/list-words.ts'
import styles from './unreadable-note.module.css'

/** Rows that are listed. Examples are enough to find the cause; there may be thousands. */
const maxRows = 20

/** How many rows could not be read; opened, which ones, why, and how they begin. `LoadStatus` announces that there are some. */
export function UnreadableNote({ rows }: { readonly rows: readonly UnreadableRow[] }) {
  const words = useListWords().unreadable
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.note}>
      {words.some(rows)}
      <Button variant="text" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.show}
      </Button>
      <ul id={id} hidden={!open} className={styles.list}>
        {rows.slice(0, maxRows).map(({ kind, id: rowId, why, excerpt }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added at the end, and may be all alike
          <li key={index}>
            <Sentence
              parts={words.row(
                kind,
                rowId === undefined ? undefined : <bdi>{rowId}</bdi>,
                why === notAnObject ? words.notAnObject : words.lacks(why),
              )}
            />
            <code className={styles.excerpt} dir="ltr">
              {excerpt}
            </code>
          </li>
        ))}
        {rows.length > maxRows && <li>{words.more(rows.length - maxRows)}</li>}
      </ul>
    </div>
  )
}
