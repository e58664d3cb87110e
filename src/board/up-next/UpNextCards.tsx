import { useId } from 'react'
import { openTalk } from '../../drawer/open-talk.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { Clash } from '../../talk-ui/Clash.tsx'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import { Status } from '../../talk-ui/Status.tsx'
import { useTalkFacts } from '../../talk-ui/talk-context.ts'
import { useTalkNow } from '../../talk-ui/use-talk-now.ts'
import type { Talk } from '../../talks/talk.ts'
import { upNextChangesAt, upNextOf, type UpNext } from '../../talks/when/up-next.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/board-words.ts'
import type { Dates } from '../../words/dates/dates.ts'
import { useDates } from '../../words/locale-context.ts'
import { spanOf } from '../../words/dates/long-dates.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import styles from './up-next.module.css'

/** Current talks that are shown; more at the same time are rare. */
const maxCurrent = 2

/** Cards of the person's current talks and the next one, above the list. Renders nothing where there are none. */
export function UpNextCards({ mine }: { readonly mine: readonly Talk[] }) {
  const { upNext: words } = useToolbarWords()
  const { live } = useTalkFacts()
  const talks = useClock((now) => ({
    value: cardsOf(upNextOf(mine, live, now)),
    until: upNextChangesAt(mine, now),
  }))
  if (talks.length === 0) return null
  return (
    <section aria-label={words.label} className={styles.cards}>
      {talks.map((talk) => (
        <Card key={talk.id} talk={talk} />
      ))}
    </section>
  )
}

const cardsOf = ({ current, next }: UpNext): readonly Talk[] => [
  ...current.slice(0, maxCurrent),
  ...(next ? [next] : []),
]

/** Start and end of a talk, without the date where it is today. */
const whenOf = ({ start, end }: Talk, now: number, dates: Dates) =>
  start === undefined
    ? undefined
    : startOfDay(start, dates.zone) === startOfDay(now, dates.zone)
      ? dates.range(start, end)
      : spanOf(start, end, dates)

function Card({ talk }: { readonly talk: Talk }) {
  const { upNext: words } = useToolbarWords()
  const { unnamed } = useWords()
  const dates = useDates()
  const { live } = useTalkFacts()
  const name = useId()
  const state = useTalkNow(talk)
  const when = useClock((now) => ({
    value: whenOf(talk, now, dates),
    until: startOfDay(now, dates.zone, 1),
  }))
  return (
    <article aria-labelledby={name} className={styles.card} data-live={live.has(talk.id)}>
      <div className={styles.text}>
        <p className={styles.when}>
          <Status now={state} />
          {when !== undefined && <time dir="auto">{when}</time>}
        </p>
        <h2 id={name} dir="auto" className={styles.name}>
          {talk.name || unnamed}
        </h2>
        <Clash talk={talk} />
      </div>
      <div className={styles.actions}>
        <JoinLink talk={talk} join={state.join} isOutsideRow />
        <span className={styles.details}>
          <Button variant="text" aria-describedby={name} onClick={() => openTalk(talk.id)}>
            {words.details}
          </Button>
        </span>
      </div>
    </article>
  )
}
