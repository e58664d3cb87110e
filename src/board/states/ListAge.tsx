import { useClock } from '../../lib/clock/use-clock.ts'
import { minute } from '../../lib/time/time.ts'
import type { View } from '../../talks/view.ts'
import { useDates } from '../../words/dates/dates.ts'
import { useToolsWords } from '../../words/toolbar-words.ts'
import styles from './load-status.module.css'
import { useListAge } from '../list/use-talk-list.ts'

/** How old what is on screen is. Not read out: it would speak every minute. */
export function Freshness({ view }: { readonly view: View }) {
  const { updated } = useToolsWords()
  const dates = useDates()
  const { readAt } = useListAge(view)
  const text = useClock(
    (now) => {
      const minutes = Math.floor((now - readAt) / minute)
      if (minutes < 1) return updated.now
      return minutes < 60 ? updated.minutes(minutes) : updated.at(dates.soon(readAt, now))
    },
    (now) => readAt + (Math.floor((now - readAt) / minute) + 1) * minute,
  )
  return readAt > 0 && <p className={styles.age}>{text}</p>
}
