import type { Talk } from '../../talks/talk.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { useWords } from '../../words/board-words.ts'
import { summaryOf } from './summary.ts'
import styles from './talk-details.module.css'

/** Takes what the drawer says to somebody else: as text, or on paper. */
export function CopyAndPrint({ talk }: { readonly talk: Talk }) {
  const { unnamed } = useWords()
  const { drawer } = useDrawerWords()
  const dates = useDates()
  return (
    <div className={styles.along}>
      <CopyButton text={summaryOf(talk, dates, unnamed, drawer.summary)} words={drawer.summary} />
      <Button onClick={() => print()}>{drawer.print}</Button>
    </div>
  )
}
