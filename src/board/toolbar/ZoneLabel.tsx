import { useDates } from '../../words/locale-context.ts'
import { useWords } from '../../words/board-words.ts'

/** Names the time zone of all times on the board. */
export function ZoneLabel() {
  const { timesIn, timesAssumed } = useWords()
  const dates = useDates()
  return dates.isAssumed ? timesAssumed : timesIn(dates.zoneTitle())
}
