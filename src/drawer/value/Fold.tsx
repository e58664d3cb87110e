import { useState, type ReactNode } from 'react'
import styles from './fold.module.css'

interface FoldProps {
  readonly summary: string
  /** The content, rendered when it is first opened: an answer may be nested more deeply than can be rendered at once. */
  readonly children: () => ReactNode
}

/** Content that is collapsed until it is opened. */
export function Fold({ summary, children }: FoldProps) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary className={styles.summary}>{summary}</summary>
      {wasOpened && <div className={styles.content}>{children()}</div>}
    </details>
  )
}
