import type { ReactNode } from 'react'
import { preloadDrawer } from '../../drawer/drawer.ts'
import { openTalk } from '../../drawer/open-talk.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { JoinLinkParts } from '../../talk-ui/join/JoinLink.tsx'
import { statusParts } from '../../talk-ui/Status.tsx'
import { presentersOf, type Talk } from '../../talks/talk.ts'
import { Sentence } from '../../ui/Sentence.tsx'
import styles from './cells.module.css'
import type { RowView } from './row-view.ts'

/**
 * Renders the content of a cell. A plain function, not a component: a component for each cell took longer than all else that a row
 * needs.
 */
export type RenderCell = (talk: Talk, view: RowView) => ReactNode

/** The accessible name of a cell. */
export type CellLabel = (talk: Talk, view: RowView) => string | undefined

/** UTF-16 units of a name that a row shows; the drawer shows all of it. */
const maxNameLength = 300

/** Start and end, with notes where something about them is unusual. The date is shown where there are no day headers. */
export const timeCell: RenderCell = ({ start, end }, { dates, words, isByDay, notes }) => {
  if (start === undefined) return <span className={styles.noTime}>{words.noTime}</span>
  return (
    <>
      <time dir="auto" className={styles.time} dateTime={new Date(start).toISOString()}>
        {!isByDay && <span className={styles.date}>{dates.date(start)}</span>}
        {dates.range(start, end)}
      </time>
      {notes.map(({ kind, text }) => (
        <span key={text} dir="auto" className={styles[kind]}>
          {text}
        </span>
      ))}
    </>
  )
}

/** The accessible name of the time cell, which has the date also where a day header shows it to the eye. */
export const timeLabel: CellLabel = ({ start, end }, { dates, notes }) => {
  if (start === undefined) return undefined
  return [dates.date(start), dates.range(start, end), ...notes.map(({ text }) => text)].join(', ')
}

/** The name of the session, a button that opens the drawer. */
export const sessionCell: RenderCell = (talk, { words, hasClash, extras }) => (
  <>
    <button
      type="button"
      // As for any text of the academy: its direction is its own.
      dir="auto"
      className={styles.name}
      onPointerEnter={preloadDrawer}
      onFocus={preloadDrawer}
      onClick={() => openTalk(talk.id)}
    >
      {cutAt(talk.name, maxNameLength) || words.unnamed}
    </button>
    {extras && hasClash && <extras.Clash talk={talk} />}
  </>
)

/** The presenters: up to two names, or the first name and the number of others. */
export const presentersCell: RenderCell = (talk, { words }) => {
  const presenters = presentersOf(talk)
  const [first, second] = presenters
  if (!first) return <span className={styles.muted}>{words.noPresenter}</span>
  return (
    <>
      <bdi className={styles.presenter}>{first.name}</bdi>
      {second && (
        <span className={styles.muted}>
          <Sentence
            parts={words.otherPresenters(
              <bdi className={styles.presenter}>{second.name}</bdi>,
              presenters.length - 1,
            )}
          />
        </span>
      )}
    </>
  )
}

/** The number of people registered, where the academy gives it. */
export const registeredCell: RenderCell = ({ registered }, { dates }) =>
  registered === undefined ? undefined : dates.number(registered)

/** Whether the talk is live, or the time until it starts. */
export const statusCell: RenderCell = (_talk, { now, words }) => statusParts(now, words)

/** The join link. */
export const joinCell: RenderCell = (talk, { now }) => <JoinLinkParts talk={talk} join={now.join} />
