import { useState } from 'react'
import { useApi } from '../../api/api-context.ts'
import { useAuthState } from '../../auth/auth-context.ts'
import { serverTime } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { useStore } from '../../lib/use-store.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useBoardList, useReading } from '../list/list-context.ts'
import { updateNow } from '../list/update-now.ts'
import { useFreshness } from '../list/use-freshness.ts'
import { useListAge } from '../list/use-list-age.ts'
import styles from './list-age.module.css'
import { ListNews } from './ListNews.tsx'
import { SlowNote } from './SlowNote.tsx'

/**
 * When the list on screen was updated, with a button to update it where that does not happen by itself; and before there is a list, that it
 * is slow to come. Not a live region, which would be announced at each update.
 */
export function ListAge() {
  const { orgId } = useApi()
  const { view, list } = useBoardList()
  const { error } = useReading()
  const { status } = useAuthState()
  const words = useToolbarWords().updated
  const dates = useDates()
  const { readAt } = useListAge()
  const freshness = useFreshness()
  const update = useStore(updateNow)
  // The button stays while it has the focus, which would be lost otherwise.
  const [hasFocus, setHasFocus] = useState(false)
  const time = useClock((now) => ({
    value: dates.soon(serverTime(readAt), now),
    until: startOfDay(now, dates.zone, 1),
  }))
  if (list)
    return (
      <>
        <ListNews key={`${orgId} ${view}`} {...{ list, freshness, readAt }} />
        <div className={styles.age} data-freshness={freshness}>
          <p>{words.at(time)}</p>
          {(freshness !== 'fresh' || hasFocus) && update && (
            <Button
              variant="text"
              onClick={update}
              onFocus={() => setHasFocus(true)}
              onBlur={() => setHasFocus(false)}
            >
              {words.updateNow}
            </Button>
          )}
        </div>
      </>
    )
  // While the sign-in has ended, it is the academy that waits.
  const isAwaited = !error && (status === 'signed-in' || status === 'expiring')
  return isAwaited && <SlowNote key={`${orgId} ${view}`} />
}
