import { cutAt } from '../../lib/text/clean-name.ts'
import { presentersOf, type Talk } from '../../talks/talk.ts'
import { useDates } from '../../words/dates/dates.ts'
import { useWords } from '../../words/board-words.ts'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import { useBoardFacts } from '../../talk-ui/talk-context.ts'
import styles from './cells.module.css'
import { loadDrawer } from '../../drawer/load-drawer.ts'
import { openTalk } from '../../drawer/open-talk.ts'

/** UTF-16 units of a name that a row can bear; the drawer has it whole. */
const longestName = 300

interface CellProps {
  readonly talk: Talk
}

/** When: the hours, and whose they are where that is not plain. */
export function TimeCell({ talk }: CellProps) {
  const words = useWords()
  const dates = useDates()
  const { isByDay, tools } = useBoardFacts()
  const { start, end } = talk
  if (start === undefined) return <span className={styles.quiet}>{words.noTime}</span>
  return (
    <span className={styles.lines}>
      <time className={styles.time} dateTime={new Date(start).toISOString()}>
        <span className={isByDay ? 'visually-hidden' : styles.date}>
          {dates.date(start)}
          <span className="visually-hidden">, </span>
        </span>
        {dates.range(start, end)}
      </time>
      {tools && <tools.TimeNotes talk={talk} />}
    </span>
  )
}

/** What: the name opens the drawer. Under it who presents, where there is no column for that. */
export function SessionCell({ talk }: CellProps) {
  const words = useWords()
  const { tools } = useBoardFacts()
  return (
    <span className={styles.lines}>
      <button
        type="button"
        className={styles.name}
        onPointerEnter={reach}
        onFocus={reach}
        onClick={() => openTalk(talk.id)}
      >
        <bdi>{cutAt(talk.name, longestName) || words.unnamed}</bdi>
      </button>
      <span className={styles.presentersBelow}>
        <Presenters talk={talk} />
      </span>
      {tools && <tools.Clash talk={talk} />}
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
