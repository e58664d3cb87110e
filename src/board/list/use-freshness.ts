import { useEffect, useState } from 'react'
import { useAuthState } from '../../auth/auth-context.ts'
import { now, serverTime } from '../../lib/clock/clock.ts'
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
 * How up to date the list is: `stale` if it cannot be updated (offline, or its last request failed), `overdue` if it should have been
 * updated by now and nothing says why it was not. While the person has to sign in again, that alone is said.
 */
export function useFreshness(): 'fresh' | 'stale' | 'overdue' {
  const { list } = useBoardList()
  const { error } = useReading()
  const age = useListAge()
  const isOnline = useOnline()
  const { status } = useAuthState()
  const [wokenAt, setWokenAt] = useState(now)
  useEffect(() => {
    const wake = () => setWokenAt(now())
    return watchForeground(wake, wake)
  }, [])
  const latest = { readAt: age.readAt, verifiedAt: age.readAt, doubtAt: undefined, hasRest: true, spread: 1 }
  const dueAt = list ? Math.max(refreshAt(list, latest), wokenAt) + patience : Infinity
  const isOverdue = useClock((at) => ({ value: at >= serverTime(dueAt), until: serverTime(dueAt) }))
  if (status === 'expired' || status === 'failed') return 'fresh'
  if (!isOnline || error || age.error) return 'stale'
  return isOverdue ? 'overdue' : 'fresh'
}
