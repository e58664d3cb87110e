import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { now } from '../../lib/clock/clock.ts'
import { lastRefresh, lastVerify, refreshKey, verifyKey } from '../../talks/list/refresh-query.ts'
import { useBoardList } from './list-context.ts'
import { useSteadyError } from './use-steady-error.ts'

/** When the list was last loaded or refreshed (epoch ms by the device's clock, 0 for never); why it is not up to date, if so, and the key of the query that failed. */
export function useListAge() {
  const api = useApi()
  const { view, loadedAt } = useBoardList()
  const refreshed = useQuery(lastRefresh(api, view))
  const verified = useQuery(lastVerify(api, view))
  const failed = refreshed.error ? refreshed : verified
  const error = useSteadyError(
    failed.error,
    refreshed.isFetching || verified.isFetching,
    `${api.orgId} ${view}`,
  )
  // A time in the future is from before the clock was set back.
  const past = [refreshed.dataUpdatedAt, loadedAt].filter((time) => time <= now())
  const readAt = Math.max(0, ...past)
  const keyOf = refreshed.error ? refreshKey : verifyKey
  return { readAt, error, keyOf }
}
