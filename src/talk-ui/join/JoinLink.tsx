import { useId, type KeyboardEvent, type MouseEvent } from 'react'
import type { Talk } from '../../talks/talk.ts'
import { newTabHint } from '../../ui/new-tab-hint.ts'
import { useWords } from '../../words/board-words.ts'
import type { JoinNow } from '../use-talk-now.ts'
import { clickedJoin } from './clicked-join.ts'
import styles from './join-link.module.css'

interface JoinLinkProps {
  readonly talk: Talk
  readonly join: JoinNow
  /** Outside the table the accessible name is different: the row of the talk has a link too, and two must not have the same name. */
  readonly isOutsideRow?: boolean
  /** Whether `JoinActions` shows the alternatives to a closed link beside it, so that a click need not open `JoinMenu`. */
  readonly hasActions?: boolean
}

/** The join link of a talk, with the note below it that says when it opens. */
export const JoinLink = (props: JoinLinkProps) => (
  <span className={styles.join}>
    <JoinLinkParts {...props} />
  </span>
)

/**
 * The join link of a talk and its note, for an element that stacks them. Outside its join window it is a disabled link: an `<a>` without `href` that can still be focused, says when it
 * opens, and opens `JoinMenu` when pressed (https://www.scottohara.me/blog/2021/05/28/disabled-links.html). "Start" only opens the page of
 * the session: the academy decides who may start it.
 */
export function JoinLinkParts({ talk, join, isOutsideRow = false, hasActions = false }: JoinLinkProps) {
  const { join: words, unnamed } = useWords()
  const hint = useId()
  const { kind, isHost, opens } = join
  if (!talk.joinUrl) return <span className={styles.none}>{words.none}</span>
  const isOpen = kind === 'open'
  const verb = isHost ? words.start : words.join
  return (
    <>
      <a
        className={styles[kind]}
        // Without `href` it could not be focused otherwise. The same in both states, so that rendering keeps what `RowFocus` has set.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is a link
        tabIndex={0}
        data-join=""
        aria-label={words.named(verb, talk.name || unnamed, isOutsideRow)}
        {...(isOpen
          ? {
              href: talk.joinUrl,
              target: '_blank',
              rel: 'noopener noreferrer',
              'aria-describedby': newTabHint,
            }
          : {
              role: 'link',
              'aria-disabled': true,
              'aria-describedby': hint,
              onClick: explain,
              onKeyDown: clickOnEnter,
            })}
      >
        {verb}
      </a>
      {!isOpen && (
        <span id={hint} className={styles.hint}>
          {kind === 'early' ? words.opens(opens) : words.over}
        </span>
      )}
    </>
  )

  function explain({ currentTarget }: MouseEvent<HTMLElement>) {
    if (!hasActions) clickedJoin.set({ talk, link: currentTarget })
  }
}

/** As on a link with `href`. */
function clickOnEnter({ key, currentTarget }: KeyboardEvent<HTMLElement>) {
  if (key === 'Enter') currentTarget.click()
}
