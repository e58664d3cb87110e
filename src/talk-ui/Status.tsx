import { useClock } from '../lib/clock/use-clock.ts'
import { countdown, countdownChangesAt, type Countdown } from '../talks/when/countdown.ts'
import type { Talk } from '../talks/talk.ts'
import { useWords, type Words } from '../words/board-words.ts'
import { useBoardFacts } from './talk-context.ts'
import styles from './status.module.css'

/** How the talk stands to the clock, in words: colour only underlines them. */
export function StatusCell({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const { live, nextId } = useBoardFacts()
  const isLive = live.has(talk.id)
  const text = useClock(
    (now) => textOf(countdown(talk, isLive, now), words),
    (now) => countdownChangesAt(talk, now),
  )
  const look = useClock(
    (now) => lookOf(countdown(talk, isLive, now)),
    (now) => countdownChangesAt(talk, now),
  )
  return (
    <span className={styles.status}>
      {text !== '' && <span className={styles[look]}>{text}</span>}
      {nextId === talk.id && look !== 'near' && <span className={styles.next}>{words.status.next}</span>}
    </span>
  )
}

function textOf(state: Countdown, { status }: Words): string {
  switch (state.kind) {
    case 'live':
      return status.live
    case 'minutes':
      return status.inMinutes(state.n)
    case 'hours':
      return status.inHours(state.hours, state.minutes)
    case 'due':
      return status.sinceMinutes(state.n)
    case 'ended':
      return status.ended
    case 'far':
      return ''
  }
}

function lookOf(state: Countdown): 'live' | 'near' | 'plain' {
  if (state.kind === 'live') return 'live'
  return (state.kind === 'minutes' && state.n <= 60) || state.kind === 'due' ? 'near' : 'plain'
}
