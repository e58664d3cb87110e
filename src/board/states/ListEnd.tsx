import type { TalkList } from '../../talks/list/growing-list.ts'
import { Empty } from '../../ui/Empty.tsx'
import { WhenVisible } from '../../ui/WhenVisible.tsx'
import { useListWords, type ListWords } from '../../words/list-words.ts'
import styles from './list-end.module.css'
import { useBoardList, useReading } from '../list/list-context.ts'

interface ListEndProps {
  readonly list: TalkList
  /** Loads the next page when the end comes near the screen; `undefined` where scrolling does not load any. */
  readonly onMore: (() => void) | undefined
}

/** px below the viewport at which the next page is requested. */
const prefetchMargin = 1200

/** The line below the last row: that more is loading, that this is all, or that the list is empty. */
export function ListEnd({ list, onMore }: ListEndProps) {
  const words = useListWords()
  const { view } = useBoardList()
  const { hasNextPage, isFetching, error } = useReading()
  if (hasNextPage) {
    if (isFetching) return <p className={styles.end}>{words.loadingMore}</p>
    return error || !onMore ? null : <WhenVisible onVisible={onMore} margin={prefetchMargin} />
  }
  const isWhole = (list.total ?? 0) <= list.received
  if (list.talks.length === 0 && isWhole) {
    return (
      list.unreadable.length === 0 && <Empty title={words.empty[view]}>{words.empty[`${view}Hint`]}</Empty>
    )
  }
  return <p className={styles.end}>{endOf(list, words)}</p>
}

/** Says that the list is complete only where the total is known. */
function endOf({ sessions, received, total }: TalkList, { end }: ListWords): string {
  if (total === undefined) return end.unknown(sessions)
  return total > received ? end.partial(received, total) : end.whole(sessions)
}
