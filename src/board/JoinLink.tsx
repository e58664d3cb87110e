import { useId, type MouseEvent } from 'react'
import type { Person } from '../auth/session.ts'
import { useConfig } from '../config/config-context.ts'
import { now, useClock } from '../lib/clock.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/words.ts'
import styles from './join-link.module.css'
import { joinSpan, joinState } from '../talks/join-window.ts'
import { isHost, type Talk } from '../talks/talk.ts'

interface JoinLinkProps {
  readonly talk: Talk
  readonly live: boolean
  readonly person: Person | undefined
}

/**
 * The way into a session's page. Always a real link; outside its window it says when it opens and does not lead anywhere.
 * "Start" promises no more than opening the session: whether one may launch it is the academy's to decide.
 */
export function JoinLink({ talk, live, person }: JoinLinkProps) {
  const words = useWords()
  const { joinWindow } = useConfig()
  const hint = useId()
  const host = isHost(talk, person)
  const span = joinSpan(talk, host, joinWindow)
  const kind = useClock(
    (at) => joinState(span, live, at).kind,
    (at) => span.find((border) => border > at) ?? Infinity,
  )
  if (!talk.joinUrl) return <span className={styles.none}>{words.join.none}</span>
  const verb = host ? words.join.start : words.join.join
  return (
    <span className={styles.join}>
      <a
        className={styles[kind]}
        href={talk.joinUrl}
        target="_blank"
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
        aria-label={`${verb} ${talk.name || words.unnamed}`}
        aria-disabled={kind === 'open' ? undefined : true}
        aria-describedby={kind === 'open' ? undefined : hint}
        onClick={kind === 'open' ? undefined : stay}
        onAuxClick={kind === 'open' ? undefined : stay}
      >
        {verb}
      </a>
      {kind !== 'open' && (
        <span id={hint} className={styles.hint}>
          {kind === 'early' ? <Opens at={span[0]} /> : words.join.over}
        </span>
      )}
    </span>
  )
}

const stay = (event: MouseEvent) => event.preventDefault()

function Opens({ at }: { readonly at: number }) {
  const words = useWords()
  const dates = useDates()
  return words.join.opens(dates.soon(at, now()))
}
