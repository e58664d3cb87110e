import { useState } from 'react'
import { serverTime } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { useListWords } from '../../words/list-words.ts'
import styles from './list-age.module.css'

/** ms; a list that takes longer to appear is slow. */
const patience = 5000

/**
 * Says that the academy answers slowly. Rendered, empty at first, while the first page is awaited: screen readers announce only what
 * changes in a live region.
 */
export function SlowNote() {
  const { slow } = useListWords()
  const [since] = useState(serverTime)
  const isSlow = useClock((at) => ({ value: at >= since + patience, until: since + patience }))
  return (
    <p aria-live="polite" className={styles.age}>
      {isSlow && slow}
    </p>
  )
}
