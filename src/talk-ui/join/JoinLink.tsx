import { useId, type MouseEvent } from 'react'
import type { Talk } from '../../talks/talk.ts'
import { useWords } from '../../words/board-words.ts'
import { clickedJoin } from './clicked-join.ts'
import styles from './join-link.module.css'
import { useJoinState } from './use-join-state.ts'

interface JoinLinkProps {
  readonly talk: Talk
  /** Outside the rows the link has another accessible name, as there it would be a second one of the same name. */
  readonly isOutsideRow?: boolean
  /** Whether what can be done while the link is closed is shown beside it, so that a click need not offer it. */
  readonly hasActions?: boolean
}

/**
 * The join link of a talk. Always a real link; outside its window it says when it opens and leads nowhere. "Start" promises no more than
 * opening the session's page: the academy decides who may start it.
 */
export function JoinLink({ talk, isOutsideRow = false, hasActions = false }: JoinLinkProps) {
  const words = useWords()
  const hint = useId()
  const { kind, isHost, opens } = useJoinState(talk)
  if (!talk.joinUrl) return <span className={styles.none}>{words.join.none}</span>
  const isOpen = kind === 'open'
  const verb = isHost ? words.join.start : words.join.join
  return (
    <span className={styles.join}>
      <a
        className={styles[kind]}
        href={talk.joinUrl}
        target="_blank"
        rel="noopener noreferrer"
        data-join=""
        referrerPolicy="no-referrer"
        aria-label={words.join.named(verb, talk.name || words.unnamed, isOutsideRow)}
        aria-disabled={isOpen ? undefined : true}
        aria-describedby={isOpen ? undefined : hint}
        onClick={isOpen ? undefined : explain}
        onAuxClick={isOpen ? undefined : stay}
      >
        {verb}
      </a>
      {!isOpen && (
        <span id={hint} className={styles.hint}>
          {kind === 'early' ? words.join.opens(opens) : words.join.over}
        </span>
      )}
    </span>
  )

  /** Opens the menu that says why the link leads nowhere, and what can be done instead. */
  function explain(event: MouseEvent<HTMLElement>) {
    stay(event)
    if (!hasActions) clickedJoin.set({ talk, link: event.currentTarget })
  }
}

const stay = (event: MouseEvent) => event.preventDefault()
