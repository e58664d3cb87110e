import type { TalkList } from '../talks/talk-list.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Message.tsx'
import { WhenVisible } from '../ui/WhenVisible.tsx'
import { useWords, type Words } from '../words/words.ts'
import styles from './board-page.module.css'
import { troubleIn } from './ListTrouble.tsx'
import { once, type Pages } from './use-filling.ts'

interface ListEndProps {
  readonly list: TalkList
  readonly query: Pages & { readonly error: unknown }
}

/** Px below the screen at which the next page is asked for. */
const ahead = 1200

/** What stands under the last row: more to come, what keeps it from coming, or that this is all. */
export function ListEnd({ list, query }: ListEndProps) {
  const words = useWords()
  const more = () => void query.fetchNextPage(once)
  if (query.isError) {
    return (
      <Notice
        action={
          <Button aria-disabled={query.isFetching} onClick={more}>
            {query.isFetching ? words.loadingMore : words.tryAgain}
          </Button>
        }
      >
        {troubleIn(query.error, words)}
      </Notice>
    )
  }
  if (query.isFetching) return <p className={styles.end}>{words.loadingMore}</p>
  if (query.hasNextPage) return <WhenVisible onVisible={more} margin={ahead} />
  if (list.talks.length === 0) return null
  return (
    <p className={styles.end}>
      {endOf(list, words)}
      {list.unreadable > 0 && ` ${words.unreadable(list.unreadable)}`}
    </p>
  )
}

/** A list that is not known to be whole is never called whole. */
function endOf({ sessions, received, total }: TalkList, { end }: Words): string {
  if (total === undefined) return end.unknown(sessions)
  return total > received ? end.partial(received, total) : end.whole(sessions)
}
