import type { TalkList } from '../talks/talk-list.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Message.tsx'
import { WhenVisible } from '../ui/WhenVisible.tsx'
import { useWords } from '../words/words.ts'
import styles from './board-page.module.css'
import { troubleIn } from './ListTrouble.tsx'
import type { Pages } from './use-filling.ts'

interface ListEndProps {
  readonly list: TalkList
  readonly query: Pages & { readonly error: unknown }
}

/** Px below the screen at which the next page is asked for. */
const ahead = 1200

/** What stands under the last row: more to come, what keeps it from coming, or that this is all. */
export function ListEnd({ list, query }: ListEndProps) {
  const words = useWords()
  const more = () => void query.fetchNextPage()
  if (query.isError) {
    return (
      <Notice action={<Button onClick={more}>{words.tryAgain}</Button>}>
        {troubleIn(query.error, words)}
      </Notice>
    )
  }
  if (query.isFetching) return <p className={styles.end}>{words.loadingMore}</p>
  if (query.hasNextPage) return <WhenVisible onVisible={more} margin={ahead} />
  if (list.talks.length === 0) return null
  const short = list.total !== undefined && list.total > list.sessions
  return (
    <p className={styles.end}>
      {short ? words.end.partial(list.sessions, list.total) : words.end.whole(list.sessions)}
      {list.skipped > 0 && ` ${words.unreadable(list.skipped)}`}
    </p>
  )
}
