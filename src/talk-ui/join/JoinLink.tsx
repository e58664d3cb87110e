import { useId, type MouseEvent } from 'react'
import type { Person } from '../../auth/account/auth-state.ts'
import { now } from '../../lib/clock/clock.ts'
import { useDates } from '../../words/dates/dates.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './join-link.module.css'
import type { Talk } from '../../talks/talk.ts'
import { explainedJoin } from './clicked-join.ts'
import { useJoinState } from './use-join-state.ts'

interface JoinLinkProps {
  readonly talk: Talk
  readonly live: boolean
  readonly person: Person | undefined
  /** Whether it stands apart from the rows, and has another name than the link there. */
  readonly isApart?: boolean
  /** Whether what one can do while it leads nowhere stands beside it, and need not be offered. */
  readonly isExplained?: boolean
}

/**
 * The way into a session's page. Always a real link; outside its window it says when it opens and does not lead anywhere.
 * "Start" promises no more than opening the session: whether one may launch it is the academy's to decide.
 */
export function JoinLink({ talk, live, person, isApart = false, isExplained }: JoinLinkProps) {
  const words = useWords()
  const hint = useId()
  const { kind, host, opensAt } = useJoinState(talk, live, person)
  if (!talk.joinUrl) return <span className={styles.none}>{words.join.none}</span>
  const verb = host ? words.join.start : words.join.join
  return (
    <span className={styles.join}>
      <a
        className={styles[kind]}
        href={talk.joinUrl}
        target="_blank"
        rel="noopener noreferrer"
        data-join=""
        referrerPolicy="no-referrer"
        aria-label={words.join.named(verb, talk.name || words.unnamed, isApart)}
        aria-disabled={kind === 'open' ? undefined : true}
        aria-describedby={kind === 'open' ? undefined : hint}
        onClick={kind === 'open' ? undefined : isExplained ? stay : explain}
        onAuxClick={kind === 'open' ? undefined : stay}
      >
        {verb}
      </a>
      {kind !== 'open' && (
        <span id={hint} className={styles.hint}>
          {kind === 'early' ? <Opens at={opensAt} /> : words.join.over}
        </span>
      )}
    </span>
  )

  /** It says why it leads nowhere, and what one can do instead. */
  function explain(event: MouseEvent<HTMLElement>) {
    stay(event)
    explainedJoin.set({ talk, link: event.currentTarget, opensAt: kind === 'early' ? opensAt : undefined })
  }
}

const stay = (event: MouseEvent) => event.preventDefault()

function Opens({ at }: { readonly at: number }) {
  const words = useWords()
  const dates = useDates()
  return words.join.opens(dates.soon(at, now()))
}
