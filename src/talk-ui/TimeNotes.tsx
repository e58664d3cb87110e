import type { Talk } from '../talks/talk.ts'
import { useDates } from '../words/locale-context.ts'
import { differs, elsewhere, whichTime } from '../words/dates/long-dates.ts'
import { useWords } from '../words/board-words.ts'
import styles from './time-notes.module.css'

/** What there is to say of a row's time: that it cannot be, which of two equal ones it is, what the session's own clocks show where they differ. */
export function TimeNotes({ talk: { start, end, zone } }: { readonly talk: Talk }) {
  const { endsEarly } = useWords()
  const dates = useDates()
  if (start === undefined) return null
  const which = whichTime(start, end, dates)
  return (
    <>
      {(end ?? start) < start && <span className={styles.warning}>{endsEarly}</span>}
      {which !== undefined && <span className={styles.elsewhere}>{which}</span>}
      {differs(zone, start, dates) && (
        <span className={styles.elsewhere}>{elsewhere(start, zone, dates)}</span>
      )}
    </>
  )
}
