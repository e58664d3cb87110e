import { useDates } from '../words/locale-context.ts'
import { useWords } from '../words/board-words.ts'
import type { Talk } from '../talks/talk.ts'
import { useTalkFacts } from './talk-context.ts'
import styles from './time.module.css'

/** Start and end of a talk. The date is shown where there are no day headers; screen readers always get it. */
export function Time({ talk: { start, end } }: { readonly talk: Talk }) {
  const words = useWords()
  const dates = useDates()
  const { isByDay } = useTalkFacts()
  if (start === undefined) return <span className={styles.none}>{words.noTime}</span>
  return (
    <time className={styles.time} dateTime={new Date(start).toISOString()}>
      <span className={isByDay ? 'visually-hidden' : styles.date}>
        {dates.date(start)}
        <span className="visually-hidden">, </span>
      </span>
      {dates.range(start, end)}
    </time>
  )
}
