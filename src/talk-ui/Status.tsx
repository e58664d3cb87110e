import { useClock } from '../lib/clock/use-clock.ts'
import type { Talk } from '../talks/talk.ts'
import { countdown, countdownChangesAt, type Countdown } from '../talks/when/countdown.ts'
import { useWords, type Words } from '../words/board-words.ts'
import styles from './status.module.css'
import { useTalkFacts } from './talk-context.ts'

/** Whether a talk is live, or the time until it starts. Always as text: colour alone must not carry meaning (WCAG 1.4.1). */
export function Status({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const { live, nextId } = useTalkFacts()
  const isLive = live.has(talk.id)
  const state = useClock((now) => ({
    value: countdown(talk, isLive, now),
    until: countdownChangesAt(talk, now),
  }))
  const text = textOf(state, words)
  const variant = variantOf(state)
  return (
    <span className={styles.status}>
      {text !== '' && <span className={styles[variant]}>{text}</span>}
      {nextId === talk.id && variant !== 'near' && <span className={styles.next}>{words.status.next}</span>}
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
      return status.due(state.n)
    case 'ended':
      return status.ended
    case 'far':
      return ''
  }
}

function variantOf(state: Countdown): 'live' | 'near' | 'plain' {
  if (state.kind === 'live') return 'live'
  return (state.kind === 'minutes' && state.n <= 60) || state.kind === 'due' ? 'near' : 'plain'
}
