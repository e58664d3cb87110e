import { useClock } from '../../lib/clock/use-clock.ts'
import { minute } from '../../lib/time/units.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useListAge } from '../list/use-list-age.ts'
import styles from './list-age.module.css'

/** How old the list on screen is. Not a live region, which would be announced every minute. */
export function ListAge() {
  const { updated } = useToolbarWords()
  const dates = useDates()
  const { readAt } = useListAge()
  const text = useClock((now) => {
    const minutes = Math.floor((now - readAt) / minute)
    const old = minutes < 60 ? updated.minutes(minutes) : updated.at(dates.soon(readAt, now))
    return { value: minutes < 1 ? updated.now : old, until: readAt + (minutes + 1) * minute }
  })
  return readAt > 0 && <p className={styles.age}>{text}</p>
}
