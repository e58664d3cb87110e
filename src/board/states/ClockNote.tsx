import { useEffect } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { measureHostTime } from '../../config/host-time.ts'
import { deviceAhead, isServerTimeDue, now, watchClock } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { minute } from '../../lib/time/units.ts'
import { useListWords } from '../../words/list-words.ts'
import styles from './clock-note.module.css'

/** ms; a person who goes by a clock that is less wrong is not misled */
const noticeable = 2 * minute

/** Says that the clock of the device is wrong, as its times would contradict those of the board, which go by the server's. */
export function ClockNote() {
  const { academy } = useConfig()
  const words = useListWords()
  const apiBase = academy.apiBase ?? academy.origin
  useEffect(() => {
    if (new URL(apiBase, document.baseURI).origin === location.origin) return undefined
    const clock = watchClock(measure)
    measure()
    return () => clock.stop()

    function measure() {
      if (isServerTimeDue()) void measureHostTime()
      clock.wakeAt(now() + minute)
    }
  }, [apiBase])
  const ahead = useClock(() => ({ value: deviceAhead(), until: Infinity }))
  return (
    <p aria-live="polite" className={styles.note}>
      {Math.abs(ahead) >= noticeable && words.clock(Math.round(ahead / minute))}
    </p>
  )
}
