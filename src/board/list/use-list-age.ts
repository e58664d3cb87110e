import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { upcomingTalks } from '../../talks/list/upcoming-query.ts'
import { lastRefresh } from '../../talks/list/refresh-query.ts'
import type { View } from '../../talks/view.ts'
import { useSteadyError } from './use-steady-error.ts'

/** When the list of a view was last loaded (epoch ms, 0 for never), and the error of its last refresh. */
export function useListAge(view: View) {
  const { academy } = useConfig()
  const api = useApi()
  const { dataUpdatedAt: pageLoadedAt } = useInfiniteQuery(upcomingTalks(api, view, academy))
  const { dataUpdatedAt, error, isFetching } = useQuery(lastRefresh(api, view))
  return { readAt: Math.max(dataUpdatedAt, pageLoadedAt), error: useSteadyError(error, isFetching) }
}
