import type { TalkList } from '../../talks/list/growing-list.ts'
import type { View } from '../../talks/view.ts'
import { Empty } from '../../ui/Empty.tsx'
import { WhenVisible } from '../../ui/WhenVisible.tsx'
import { useListWords, type ListWords } from '../../words/list-words.ts'
import styles from './list-end.module.css'
import type { useTalkList } from '../list/use-talk-list.ts'

interface ListEndProps {
  readonly view: View
  readonly list: TalkList
  readonly reading: Pick<ReturnType<typeof useTalkList>, 'hasNextPage' | 'isFetching' | 'error'>
  /** Asks for one page more; `undefined` where coming here does not ask for any. */
  readonly onMore: (() => void) | undefined
}

/** Px below the screen at which the next page is asked for. */
const ahead = 1200

/** What stands under the last row: more to come, that this is all, or that there is nothing. */
export function ListEnd({ view, list, reading, onMore }: ListEndProps) {
  const words = useListWords()
  const { hasNextPage, isFetching, error } = reading
  if (hasNextPage) {
    if (isFetching) return <p className={styles.end}>{words.loadingMore}</p>
    return error || !onMore ? null : <WhenVisible onVisible={onMore} margin={ahead} />
  }
  const isWhole = (list.total ?? 0) <= list.received
  if (list.talks.length === 0 && isWhole) {
    return (
      list.unreadable.length === 0 && <Empty title={words.empty[view]}>{words.empty[`${view}Hint`]}</Empty>
    )
  }
  return <p className={styles.end}>{endOf(list, words)}</p>
}

/** A list that is not known to be whole is never called whole. */
function endOf({ sessions, received, total }: TalkList, { end }: ListWords): string {
  if (total === undefined) return end.unknown(sessions)
  return total > received ? end.partial(received, total) : end.whole(sessions)
}
