import { pushParams } from '../lib/address.ts'
import { presentersOf, type Talk } from '../talks/talk.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/words.ts'
import { JoinLink } from './JoinLink.tsx'
import { useBoardFacts } from './board-context.ts'
import styles from './cells.module.css'
import { loadDrawer } from './load-drawer.ts'

interface CellProps {
  readonly talk: Talk
}

/** When: the hours, and the zone they are in wherever the session's own clocks show another time. */
export function TimeCell({ talk }: CellProps) {
  const words = useWords()
  const dates = useDates()
  const { start, end, zone } = talk
  if (start === undefined) return <span className={styles.quiet}>{words.noTime}</span>
  return (
    <span className={styles.lines}>
      <time className={styles.time} dateTime={new Date(start).toISOString()}>
        <span className="visually-hidden">{dates.date(start)}, </span>
        {dates.range(start, end)}
      </time>
      {zone !== undefined && dates.differs(zone, start) && (
        <span className={styles.quiet}>{dates.elsewhere(start, zone)}</span>
      )}
    </span>
  )
}

/** What: the name opens the drawer. Under it who presents, where there is no column for that. */
export function SessionCell({ talk }: CellProps) {
  const words = useWords()
  return (
    <span className={styles.lines}>
      <button
        type="button"
        className={styles.name}
        onPointerEnter={reach}
        onFocus={reach}
        onClick={() => pushParams({ talk: talk.id })}
      >
        <bdi>{talk.name || words.unnamed}</bdi>
      </button>
      <span className={styles.presentersBelow}>
        <Presenters talk={talk} />
      </span>
    </span>
  )
}

/** What cannot be fetched now is said when it is wanted. */
const reach = () => void loadDrawer().catch(() => {})

/** Who presents. */
export function PresentersCell({ talk }: CellProps) {
  return (
    <span className={styles.presenters}>
      <Presenters talk={talk} />
    </span>
  )
}

function Presenters({ talk }: CellProps) {
  const words = useWords()
  const presenters = presentersOf(talk)
  const [first, second] = presenters
  if (!first) return <span className={styles.quiet}>{words.noPresenter}</span>
  return (
    <>
      <bdi>{first.name}</bdi>
      {second && (
        <span className={styles.quiet}>
          , {presenters.length === 2 ? <bdi>{second.name}</bdi> : words.morePresenters(presenters.length - 1)}
        </span>
      )}
    </>
  )
}

/** How many have registered, where the academy says. */
export function RegisteredCell({ talk }: CellProps) {
  const { locale } = useDates()
  return <span className={styles.count}>{talk.registered?.toLocaleString(locale)}</span>
}

/** The way in. */
export function JoinCell({ talk }: CellProps) {
  const { live, person } = useBoardFacts()
  return <JoinLink talk={talk} live={live.has(talk.id)} person={person} />
}
