import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { lastRefresh } from '../../talks/list/refresh-query.ts'
import { useBoardList } from './list-context.ts'
import { useSteadyError } from './use-steady-error.ts'

/** When the list was last loaded or refreshed (epoch ms, 0 for never), and the error of its last refresh. */
export function useListAge() {
  const api = useApi()
  const { view, loadedAt } = useBoardList()
  const { dataUpdatedAt, error, isFetching } = useQuery(lastRefresh(api, view))
  const steadyError = useSteadyError(error, isFetching, `${api.orgId} ${view}`)
  return { readAt: Math.max(dataUpdatedAt, loadedAt), error: steadyError }
}
