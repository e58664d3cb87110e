import type { ReactNode } from 'react'
import { useWords } from '../../words/board-words.ts'
import styles from './load-status.module.css'
import { useBoardList, useReading } from '../list/list-context.ts'

/**
 * How much of the list is loaded. The live region is `aria-busy` while more is loading, so that it is announced once, at the end (https://www.w3.org/TR/wai-aria-1.2/#aria-busy).
 */
export function LoadStatus({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const { list } = useBoardList()
  const { isReading, error } = useReading()
  return (
    <p role="status" aria-busy={isReading} className={styles.status}>
      {!list && !error && words.loading}
      {list && words.showing(list.sessions, list.total, isReading)}
      {children}
    </p>
  )
}
