import { useState, type ReactNode } from 'react'
import styles from './fold.module.css'

interface FoldProps {
  readonly summary: string
  /** What is inside, made when it is first opened: an answer may be deeper than a page can be. */
  readonly children: () => ReactNode
}

/** Something that can wait behind a line of text. */
export function Fold({ summary, children }: FoldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className={styles.summary}>{summary}</summary>
      {opened && <div className={styles.content}>{children()}</div>}
    </details>
  )
}
