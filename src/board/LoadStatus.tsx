import { useInfiniteQuery } from '@tanstack/react-query'
import type { View } from '../talks/view.ts'
import { useWords } from '../words/words.ts'
import styles from './load-status.module.css'
import { useTalkListOptions } from './use-talk-list.ts'

/** How much of the list is loaded. While more is on its way it is busy, so that it is read out once, at the end. */
export function LoadStatus({ view }: { readonly view: View }) {
  const words = useWords()
  const { data: list, isFetching, isPending } = useInfiniteQuery(useTalkListOptions(view))
  const loading = isPending && isFetching
  return (
    <p role="status" aria-busy={isFetching} className={styles.status}>
      {loading && words.loading}
      {list && words.showing(list.sessions, list.total && Math.max(list.total, list.sessions))}
      {list && isFetching && <span className={styles.more}>{words.showingMore}</span>}
    </p>
  )
}
