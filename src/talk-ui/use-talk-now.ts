import { useConfig } from '../config/config-context.ts'
import { useClock } from '../lib/clock/use-clock.ts'
import { startOfDay } from '../lib/time/calendar-day.ts'
import { countdown, countdownChangesAt, type Countdown } from '../talks/when/countdown.ts'
import { sessionRoleOf, type Talk } from '../talks/talk.ts'
import { joinSpan, joinState, type JoinState } from '../talks/when/join-window.ts'
import { useDates } from '../words/locale-context.ts'
import { useTalkFacts } from './talk-context.ts'

/** Whether a talk can be joined, and as what. */
export interface JoinNow {
  readonly kind: JoinState
  readonly isHost: boolean
  /** Epoch ms. */
  readonly opensAt: number
  /** `opensAt` as text, relative to today; '' unless `kind` is `early`. */
  readonly opens: string
}

/** What about a talk depends on the time of day. */
export interface TalkNow {
  readonly countdown: Countdown
  /** Whether it is the talk that starts next. */
  readonly isNext: boolean
  readonly join: JoinNow
}

/** The state of a talk at the present time, updated as time passes. Called once for each row: every call watches the clock. */
export function useTalkNow(talk: Talk): TalkNow {
  const { joinWindow } = useConfig()
  const { live, nextId, person } = useTalkFacts()
  const dates = useDates()
  const isHost = sessionRoleOf(talk, person) === 'host'
  const isLive = live.has(talk.id)
  const span = joinSpan(talk, isHost, joinWindow)
  return useClock((now) => {
    const kind = joinState(span, isLive, now)
    const [opensAt, closesAt] = span
    const opens = kind === 'early' ? dates.soon(opensAt, now) : ''
    return {
      value: {
        countdown: countdown(talk, isLive, now),
        isNext: nextId === talk.id,
        join: { kind, isHost, opensAt, opens },
      },
      // `opens` names the weekday until the day itself.
      until: Math.min(
        ...[countdownChangesAt(talk, now), opensAt, closesAt, startOfDay(now, dates.zone, 1)].filter(
          (at) => at > now,
        ),
      ),
    }
  })
}
