import { useConfig } from '../../config/config-context.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/time.ts'
import { sessionRoleOf, type Talk } from '../../talks/talk.ts'
import { joinSpan, joinState } from '../../talks/when/join-window.ts'
import { useDates } from '../../words/locale-context.ts'
import { useTalkFacts } from '../talk-context.ts'

/** Whether a talk can be joined, updated as time passes. `opens` is `opensAt` (epoch ms) as text, relative to today. */
export function useJoinState(talk: Talk) {
  const { joinWindow } = useConfig()
  const { live, person } = useTalkFacts()
  const dates = useDates()
  const isHost = sessionRoleOf(talk, person) === 'host'
  const span = joinSpan(talk, isHost, joinWindow)
  return useClock((now) => {
    const { kind } = joinState(span, live.has(talk.id), now)
    const [opensAt] = span
    const opens = kind === 'early' ? dates.soon(opensAt, now) : ''
    // `opens` names the weekday until the day itself.
    return {
      value: { kind, isHost, opensAt, opens },
      until: Math.min(startOfDay(now, dates.zone, 1), ...span.filter((at) => at > now)),
    }
  })
}
