import { memo } from 'react'
import { useAuthState } from '../../auth/auth-context.ts'
import { useOnline } from '../../lib/use-online.ts'
import { serverTime } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useListWords } from '../../words/list-words.ts'
import { ErrorActions } from '../../talk-ui/ErrorActions.tsx'
import { listErrorSentence } from '../../talk-ui/ListError.tsx'
import { usePause } from '../../talk-ui/use-pause.ts'
import { listKey } from '../../talks/list/upcoming-query.ts'
import styles from './bottom-bar.module.css'
import { useListAge } from '../list/use-list-age.ts'
import { useReading } from '../list/list-context.ts'
import { useRetriesAt } from '../list/use-retries-at.ts'

/**
 * Why the rows on screen are incomplete or out of date, how old they are, and a button to retry. A sticky bar at the bottom. Memoised: the
 * footer renders with each page.
 */
export const StaleNotice = memo(function PlainStaleNotice({ onRetry }: { readonly onRetry: () => void }) {
  const words = useListWords()
  const dates = useDates()
  const isOnline = useOnline()
  const reading = useReading()
  const age = useListAge()
  const loadedAt = useClock((now) => ({
    value: dates.soon(serverTime(age.readAt), now),
    until: startOfDay(now, dates.zone, 1),
  }))
  const error = reading.error ?? age.error
  const retriesAt = useRetriesAt(error, reading.error ? listKey : age.keyOf)
  const pause = usePause(error, retriesAt)
  // Where the person must sign in again, SignInBar says so; a second notice would not help.
  const { status } = useAuthState()
  if (status === 'expired' || status === 'failed' || (isOnline && !error)) return null
  const sentence = isOnline ? `${listErrorSentence(error, words)} ${pause}` : words.errors.offline
  return (
    <div className={styles.bar}>
      <Notice action={<ErrorActions error={error} onRetry={onRetry} />}>
        {sentence} {words.listOf(loadedAt)}
      </Notice>
    </div>
  )
})
