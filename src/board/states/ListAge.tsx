import { useApi } from '../../api/api-context.ts'
import { useAuthState } from '../../auth/auth-context.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { minute } from '../../lib/time/units.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useBoardList, useReading } from '../list/list-context.ts'
import { useListAge } from '../list/use-list-age.ts'
import { SlowNote } from './SlowNote.tsx'
import styles from './list-age.module.css'

/**
 * How old the list on screen is, and before there is one, that it is slow to come. The age is not a live region, which would be announced
 * every minute.
 */
export function ListAge() {
  const { orgId } = useApi()
  const { view } = useBoardList()
  const { error } = useReading()
  const { status } = useAuthState()
  const { updated } = useToolbarWords()
  const dates = useDates()
  const { readAt } = useListAge()
  const text = useClock((now) => {
    const minutes = Math.floor((now - readAt) / minute)
    const old = minutes < 60 ? updated.minutes(minutes) : updated.at(dates.soon(readAt, now))
    return { value: minutes < 1 ? updated.now : old, until: readAt + (minutes + 1) * minute }
  })
  if (readAt > 0) return <p className={styles.age}>{text}</p>
  // While the sign-in has ended, it is the academy that waits.
  const isAwaited = !error && (status === 'signed-in' || status === 'expiring')
  return isAwaited && <SlowNote key={`${orgId} ${view}`} />
}
