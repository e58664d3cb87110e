import { useAuthState } from '../../auth/auth-context.ts'
import { useOnline } from '../../lib/use-online.ts'
import { now } from '../../lib/clock/clock.ts'
import type { View } from '../../talks/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useListWords } from '../../words/list-words.ts'
import { useWords } from '../../words/board-words.ts'
import { listErrorSentence } from '../../talk-ui/ListError.tsx'
import styles from './bottom-bar.module.css'
import { useListAge } from '../list/use-list-age.ts'
import { useTalkList } from '../list/use-talk-list.ts'

interface StaleNoticeProps {
  readonly view: View
  readonly onRetry: () => void
}

/** What keeps the rows on screen from being complete or up to date, how old they are, and another try. At the lower edge. */
export function StaleNotice({ view, onRetry }: StaleNoticeProps) {
  const { tryAgain } = useWords()
  const words = useListWords()
  const dates = useDates()
  const online = useOnline()
  const reading = useTalkList(view)
  const age = useListAge(view)
  const error = reading.error ?? age.error
  // Who has to sign in again is told so, and nothing else.
  const { status } = useAuthState()
  if (status === 'expired' || status === 'failed' || (online && !error)) return null
  const trouble = online ? listErrorSentence(error, words) : words.errors.offline
  return (
    <div className={styles.bar}>
      <Notice action={<Button onClick={onRetry}>{tryAgain}</Button>}>
        {trouble} {words.listOf(dates.soon(age.readAt, now()))}
      </Notice>
    </div>
  )
}
