import type { Talk } from '../../talks/talk.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { useWords } from '../../words/board-words.ts'
import { summaryOf } from './summary.ts'
import styles from './talk-details.module.css'

/** Buttons to copy a summary of the talk, and to print the drawer. */
export function CopyAndPrint({ talk }: { readonly talk: Talk }) {
  const { unnamed } = useWords()
  const { drawer } = useDrawerWords()
  const dates = useDates()
  return (
    <div className={styles.actions}>
      <CopyButton text={() => summaryOf(talk, dates, unnamed, drawer.summary)} words={drawer.summary} />
      <Button onClick={() => print()}>{drawer.print}</Button>
    </div>
  )
}
