import type { View } from '../../talks/view.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './load-status.module.css'
import { useTalkList } from '../list/use-talk-list.ts'

/**
 * How much of the list is loaded, and whether some of it could not be read. While more is on its way it is busy, so that it is read out
 * once, at the end.
 */
export function LoadStatus({ view }: { readonly view: View }) {
  const words = useWords()
  const { list, isReading, error } = useTalkList(view)
  return (
    <p role="status" aria-busy={isReading} className={styles.status}>
      {!list && !error && words.loading}
      {list &&
        words.showing(
          list.sessions,
          list.total === undefined ? undefined : Math.max(list.total, list.sessions),
        )}
      {list && isReading && words.showingMore}
      {list && list.unreadable.length > 0 && <span className="visually-hidden">{words.someUnreadable}</span>}
    </p>
  )
}
