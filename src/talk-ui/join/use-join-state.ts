import type { Person } from '../../auth/account/auth-state.ts'
import { useConfig } from '../../config/config-context.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { joinSpan, joinState } from '../../talks/when/join-window.ts'
import { partOf, type Talk } from '../../talks/talk.ts'

/** Whether a talk can be joined by `person`, followed by the clock; `opensAt` in epoch ms. */
export function useJoinState(talk: Talk, live: boolean, person: Person | undefined) {
  const { joinWindow } = useConfig()
  const host = partOf(talk, person) === 'host'
  const span = joinSpan(talk, host, joinWindow)
  const kind = useClock(
    (now) => joinState(span, live, now).kind,
    (now) => span.find((border) => border > now) ?? Infinity,
  )
  return { kind, host, opensAt: span[0] }
}
