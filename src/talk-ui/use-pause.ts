import { useClock } from '../lib/clock/use-clock.ts'
import { useListWords } from '../words/list-words.ts'
import { useDates } from '../words/locale-context.ts'
import { pauseText } from './pause-text.ts'

/** See `pauseText`. Changes with the time. */
export function usePause(error: unknown, retriesAt = Infinity): string {
  const words = useListWords()
  const dates = useDates()
  return useClock((now) => pauseText(error, retriesAt, words, dates, now))
}
