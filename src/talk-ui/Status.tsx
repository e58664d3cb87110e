import type { Countdown } from '../talks/when/countdown.ts'
import { useWords, type Words } from '../words/board-words.ts'
import styles from './status.module.css'
import type { TalkNow } from './use-talk-now.ts'

/** Whether a talk is live, or the time until it starts. Always as text: colour alone must not carry meaning (WCAG 1.4.1). */
export function Status({ now }: { readonly now: TalkNow }) {
  return <span className={styles.status}>{statusParts(now, useWords())}</span>
}

/** The parts of a status, side by side; most talks have none. */
export function statusParts({ countdown, isNext }: TalkNow, words: Words) {
  const text = textOf(countdown, words)
  const variant = variantOf(countdown)
  return (
    <>
      {text !== '' && <span className={styles[variant]}>{text}</span>}
      {isNext && variant !== 'near' && <span className={styles.next}>{words.status.next}</span>}
    </>
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
