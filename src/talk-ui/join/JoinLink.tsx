import { useId, type MouseEvent } from 'react'
import type { Talk } from '../../talks/talk.ts'
import { useWords } from '../../words/board-words.ts'
import { clickedJoin } from './clicked-join.ts'
import styles from './join-link.module.css'
import { useJoinState } from './use-join-state.ts'

interface JoinLinkProps {
  readonly talk: Talk
  /** Outside the table the accessible name is different: the row of the talk has a link too, and two must not have the same name. */
  readonly isOutsideRow?: boolean
  /** Whether `JoinActions` shows the alternatives to a closed link beside it, so that a click need not open `JoinMenu`. */
  readonly hasActions?: boolean
}

/**
 * The join link of a talk. Always an `<a href>`. Outside its join window it is `aria-disabled`, says when it opens, and a click opens
 * `JoinMenu` instead. "Start" only opens the page of the session: the academy decides who may start it.
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
        onAuxClick={isOpen ? undefined : preventNavigation}
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

  /** Opens `JoinMenu` instead of following the closed link. */
  function explain(event: MouseEvent<HTMLElement>) {
    preventNavigation(event)
    if (!hasActions) clickedJoin.set({ talk, link: event.currentTarget })
  }
}

const preventNavigation = (event: MouseEvent) => event.preventDefault()
