import { useId } from 'react'
import { now } from '../../lib/clock/clock.ts'
import { startOfDay } from '../../lib/time/time.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import type { Talk } from '../../talks/talk.ts'
import { upNextChangesAt, upNextOf, type UpNext } from '../../talks/when/up-next.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates, type Dates } from '../../words/dates/dates.ts'
import { spanOf } from '../../words/dates/long-dates.ts'
import { useToolsWords } from '../../words/toolbar-words.ts'
import { useWords } from '../../words/board-words.ts'
import { useBoardFacts } from '../../talk-ui/talk-context.ts'
import { Clash } from '../../talk-ui/Clash.tsx'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import { StatusCell } from '../../talk-ui/Status.tsx'
import { openTalk } from '../../drawer/open-talk.ts'
import styles from './up-next.module.css'

/** Talks that run at a time; nobody is in more. */
const most = 2

/** What is on for me now and what comes next, above the list. Nothing at all where there is nothing. */
export function UpNextCards({ mine }: { readonly mine: readonly Talk[] }) {
  const { upNext: words } = useToolsWords()
  const { live } = useBoardFacts()
  const talksAt = (at: number) => shown(upNextOf(mine, live, at))
  useClock(
    (at) =>
      talksAt(at)
        .map(({ id }) => id)
        .join(' '),
    (at) => upNextChangesAt(mine, at),
  )
  const talks = talksAt(now())
  if (talks.length === 0) return null
  return (
    <section aria-label={words.label} className={styles.cards}>
      {talks.map((talk) => (
        <Card key={talk.id} talk={talk} />
      ))}
    </section>
  )
}

const shown = ({ current, next }: UpNext): readonly Talk[] => [
  ...current.slice(0, most),
  ...(next ? [next] : []),
]

/** Today says itself. */
const whenOf = (start: number, end: number | undefined, dates: Dates) =>
  startOfDay(start, dates.zone) === startOfDay(now(), dates.zone)
    ? dates.range(start, end)
    : spanOf(start, end, dates)

function Card({ talk }: { readonly talk: Talk }) {
  const { upNext: words } = useToolsWords()
  const { unnamed } = useWords()
  const dates = useDates()
  const { live, person } = useBoardFacts()
  const isLive = live.has(talk.id)
  const name = useId()
  return (
    <article aria-labelledby={name} className={styles.card} data-live={isLive}>
      <div className={styles.text}>
        <p className={styles.when}>
          <StatusCell talk={talk} />
          {talk.start !== undefined && <time>{whenOf(talk.start, talk.end, dates)}</time>}
        </p>
        <h2 id={name} className={styles.name}>
          <bdi>{talk.name || unnamed}</bdi>
        </h2>
        <Clash talk={talk} />
      </div>
      <div className={styles.ways}>
        <JoinLink talk={talk} live={isLive} person={person} isApart />
        <span className={styles.details}>
          <Button look="quiet" aria-describedby={name} onClick={() => openTalk(talk.id)}>
            {words.details}
          </Button>
        </span>
      </div>
    </article>
  )
}
