import { useSession } from '../../auth/auth-context.ts'
import { useOnline } from '../../lib/online.ts'
import { now } from '../../lib/clock/clock.ts'
import type { View } from '../../talks/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useDates } from '../../words/dates/dates.ts'
import { useListWords } from '../../words/list-words.ts'
import { useWords } from '../../words/board-words.ts'
import { troubleIn } from '../../talk-ui/ListError.tsx'
import styles from './bottom-bar.module.css'
import { useListAge, useTalkList } from '../list/use-talk-list.ts'

interface StaleBarProps {
  readonly view: View
  readonly onRetry: () => void
}

/** What keeps the rows on screen from being complete or up to date, how old they are, and another try. At the lower edge. */
export function StaleBar({ view, onRetry }: StaleBarProps) {
  const { tryAgain } = useWords()
  const words = useListWords()
  const dates = useDates()
  const online = useOnline()
  const reading = useTalkList(view)
  const age = useListAge(view)
  const error = reading.error ?? age.error
  // Who has to sign in again is told so, and nothing else.
  const { status } = useSession()
  if (status === 'expired' || status === 'failed' || (online && !error)) return null
  const trouble = online ? troubleIn(error, words) : words.trouble.list.offline
  return (
    <div className={styles.bar}>
      <Notice action={<Button onClick={onRetry}>{tryAgain}</Button>}>
        {trouble} {words.listOf(dates.soon(age.readAt, now()))}
      </Notice>
    </div>
  )
}
