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

/** UTF-16 units of a name that a row shows; the drawer shows all of it. */
const maxNameLength = 300

interface CellProps {
  readonly talk: Talk
}

/** Start and end, with notes where something about them is unusual. */
export function TimeCell({ talk }: CellProps) {
  const extras = useTableExtras()
  return (
    <span className={styles.lines}>
      <Time talk={talk} />
      {extras && talk.start !== undefined && <extras.TimeNotes talk={talk} />}
    </span>
  )
}

/** The name of the session, a button that opens the drawer. Below it the presenters, where the screen is too narrow for their column. */
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
        <bdi>{cutAt(talk.name, maxNameLength) || words.unnamed}</bdi>
      </button>
      <span className={styles.presentersBelow}>
        <Presenters talk={talk} />
      </span>
      {extras && <extras.Clash talk={talk} />}
    </span>
  )
}

/** Loads the chunk of the drawer. A failure is ignored here: opening the drawer tries again, and shows the error. */
const prefetchDrawer = () => void loadDrawer().catch(() => {})

/** The presenters. */
export function PresentersCell({ talk }: CellProps) {
  return (
    <span className={styles.presenters}>
      <Presenters talk={talk} />
    </span>
  )
}

/** The number of people registered, where the academy gives it. */
export function RegisteredCell({ talk }: CellProps) {
  const { locale } = useDates()
  return <span className={styles.count}>{talk.registered?.toLocaleString(locale)}</span>
}

/** The join link. */
export const JoinCell = ({ talk }: CellProps) => <JoinLink talk={talk} />
