import { useDates } from '../../words/locale-context.ts'
import { useWords } from '../../words/board-words.ts'

/** Says in which zone all times are. */
export function TimesIn() {
  const { timesIn, timesAssumed } = useWords()
  const dates = useDates()
  return dates.isAssumed ? timesAssumed : timesIn(dates.zoneTitle())
}
