import { useId, useState } from 'react'
import { notAnObject, type UnreadableRow } from '../../talks/wire/unreadable-row.ts'
import { Button } from '../../ui/Button.tsx'
import { useListWords } from '../../words/list-words.ts'
import styles from './unreadable-note.module.css'

/** Rows spelt out; whoever looks into the matter needs examples, not all of thousands. */
const most = 20

/** How much of the answers could not be read; on demand which, why, and how they begin. `LoadStatus` says aloud that there is some. */
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
        {rows.slice(0, most).map(({ kind, id: own, why, excerpt }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added at the end, and may be all alike
          <li key={index}>
            {words.kinds[kind]}
            {own !== undefined && (
              <>
                {' '}
                <bdi>{own}</bdi>
              </>
            )}
            : {why === notAnObject ? words.notAnObject : words.lacks(why)}
            <code className={styles.excerpt} dir="ltr">
              {excerpt}
            </code>
          </li>
        ))}
        {rows.length > most && <li>{words.more(rows.length - most)}</li>}
      </ul>
    </div>
  )
}
