import { useEffect, useState } from 'react'
import { useAuthState } from '../../auth/auth-context.ts'
import { serverTime } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { watchForeground } from '../../lib/clock/wake.ts'
import { minute } from '../../lib/time/units.ts'
import { useOnline } from '../../lib/use-online.ts'
import { refreshAt } from '../../talks/list/refresh-schedule.ts'
import { useBoardList, useReading } from './list-context.ts'
import { useListAge } from './use-list-age.ts'

/** ms by which a refresh may be late before the list counts as out of date; longer than a request may take */
const patience = minute / 2

/**
 * How up to date a list is: `stale` if it cannot be updated (offline, or its last request failed), `overdue` if it should have been updated
 * by now and nothing says why it was not.
 */
export type Freshness = 'fresh' | 'stale' | 'overdue'

/** How up to date the list on screen is. While the person has to sign in again, that alone is said. */
export function useFreshness(): Freshness {
  const { list } = useBoardList()
  const { error } = useReading()
  const age = useListAge()
  const isOnline = useOnline()
  const { status } = useAuthState()
  const { readAt } = age
  const latest = { readAt, verifiedAt: readAt, wokenAt: 0, doubtAt: undefined, hasRest: true, spread: 1 }
  const dueAt = list ? serverTime(refreshAt(list, latest)) : Infinity
  const isDue = useClock((at) => ({ value: at >= dueAt, until: dueAt }))
  // From when this was noticed: after a sleep of the computer it is due for long, and is about to be sent.
  const [dueSince, setDueSince] = useState(Infinity)
  if (isDue !== dueSince < Infinity) setDueSince(isDue ? serverTime() : Infinity)
  // Nothing is sent while the page is hidden.
  const [wokenAt, setWokenAt] = useState(-Infinity)
  useEffect(() => {
    const wake = () => setWokenAt(serverTime())
    return watchForeground(wake, wake)
  }, [])
  const overdueAt = Math.max(dueSince, wokenAt) + patience
  const isOverdue = useClock((at) => ({ value: at >= overdueAt, until: overdueAt }))
  if (status === 'expired' || status === 'failed') return 'fresh'
  if (!isOnline || error || age.error) return 'stale'
  return isOverdue ? 'overdue' : 'fresh'
}
