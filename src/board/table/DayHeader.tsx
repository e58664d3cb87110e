import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { useWords, type Words } from '../../words/board-words.ts'
import type { Dates } from '../../words/dates/dates.ts'
import { useDates } from '../../words/locale-context.ts'
import styles from './day-header.module.css'
import type { Section } from '../list/sections.ts'

interface DayHeaderProps {
  readonly section: Section
  /** Counted from 1, the heading row included. */
  readonly rowIndex: number
  /** Number of columns that it spans. */
  readonly columns: number
}

/** The header row of a section (mostly a day). Sticky at the top of the list while rows of its section are on screen. */
export function DayHeader({ section, rowIndex, columns }: DayHeaderProps) {
  const words = useWords()
  const dates = useDates()
  const title = useClock((now) => ({
    value: titleOf(section, now, dates, words),
    until: startOfDay(now, dates.zone, 1),
  }))
  return (
    <tr role="row" aria-rowindex={rowIndex} className={styles.day} data-kind={section.kind}>
      <th role="rowheader" scope="rowgroup" colSpan={columns}>
        <span role="heading" aria-level={2} dir="auto" className={styles.dayTitle}>
          {title}
        </span>
        <span dir="auto" className={styles.dayCount}>
          {words.sectionCount(section.count)}
        </span>
      </th>
    </tr>
  )
}

function titleOf({ kind, day }: Section, now: number, dates: Dates, { sections }: Words): string {
  if (kind === 'sorted') return ''
  if (kind !== 'day') return sections[kind]
  const date = dates.day(day, now)
  const relative = (['yesterday', 'today', 'tomorrow'] as const).find(
    (_, i) => startOfDay(now, dates.zone, i - 1) === day,
  )
  return relative ? sections.relative(sections[relative], date) : date
}
