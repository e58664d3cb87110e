import { loadDrawer } from '../../drawer/load-drawer.ts'
import { openTalk } from '../../drawer/open-talk.ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import { Presenters } from '../../talk-ui/Presenters.tsx'
import { Time } from '../../talk-ui/Time.tsx'
import type { Talk } from '../../talks/talk.ts'
import { useWords } from '../../words/board-words.ts'
import { useDates } from '../../words/locale-context.ts'
import styles from './cells.module.css'
import { useTableExtras } from './table-extras-context.ts'

/** UTF-16 units of a name that are shown in a row; the drawer shows all of it. */
const longestName = 300

interface CellProps {
  readonly talk: Talk
}

/** When: start and end, and notes where they need some. */
export function TimeCell({ talk }: CellProps) {
  const extras = useTableExtras()
  return (
    <span className={styles.lines}>
      <Time talk={talk} />
      {extras && talk.start !== undefined && <extras.TimeNotes talk={talk} />}
    </span>
  )
}

/** What: the name opens the drawer. Under it the presenters, where there is no column for them. */
export function SessionCell({ talk }: CellProps) {
  const words = useWords()
  const extras = useTableExtras()
  return (
    <span className={styles.lines}>
      <button
        type="button"
        className={styles.name}
        onPointerEnter={prefetchDrawer}
        onFocus={prefetchDrawer}
        onClick={() => openTalk(talk.id)}
      >
        <bdi>{cutAt(talk.name, longestName) || words.unnamed}</bdi>
      </button>
      <span className={styles.presentersBelow}>
        <Presenters talk={talk} />
      </span>
      {extras && <extras.Clash talk={talk} />}
    </span>
  )
}

/** If it fails, the drawer says so when it is opened. */
const prefetchDrawer = () => void loadDrawer().catch(() => {})

/** Who presents. */
export function PresentersCell({ talk }: CellProps) {
  return (
    <span className={styles.presenters}>
      <Presenters talk={talk} />
    </span>
  )
}

/** How many have registered, where the academy says. */
export function RegisteredCell({ talk }: CellProps) {
  const { locale } = useDates()
  return <span className={styles.count}>{talk.registered?.toLocaleString(locale)}</span>
}

/** The join link. */
export const JoinCell = ({ talk }: CellProps) => <JoinLink talk={talk} />
