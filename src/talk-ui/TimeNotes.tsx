import type { Talk } from '../talks/talk.ts'
import { useDates } from '../words/locale-context.ts'
import { hasOtherLocalTime, timeInZone, ambiguousOffset } from '../words/dates/long-dates.ts'
import { useWords } from '../words/board-words.ts'
import styles from './time-notes.module.css'

/**
 * Notes about the time of a talk: that it ends before it starts, the UTC offset where the local time occurs twice that night, and the time
 * in the session's own zone where that differs.
 */
export function TimeNotes({ talk: { start, end, zone } }: { readonly talk: Talk }) {
  const { endsEarly } = useWords()
  const dates = useDates()
  if (start === undefined) return null
  const offset = ambiguousOffset(start, end, dates)
  return (
    <>
      {(end ?? start) < start && <span className={styles.warning}>{endsEarly}</span>}
      {offset !== undefined && <span className={styles.elsewhere}>{offset}</span>}
      {hasOtherLocalTime(zone, start, dates) && (
        <span className={styles.elsewhere}>{timeInZone(start, zone, dates)}</span>
      )}
    </>
  )
}
