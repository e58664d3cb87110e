import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { nextRetryAt } from '../../talks/list/retry-at.ts'
import type { listKey } from '../../talks/list/upcoming-query.ts'
import { useBoardList } from './list-context.ts'

/**
 * When the list loader sends a request again by itself (epoch ms), `Infinity` if only the person can. `error` is that of the query `keyOf`,
 * also while it is requested again.
 */
export function useRetriesAt(error: Error | null, keyOf: typeof listKey): number {
  const client = useQueryClient()
  const api = useApi()
  const { view } = useBoardList()
  const failedAt = client.getQueryState(keyOf(api, view))?.errorUpdatedAt ?? 0
  return error ? nextRetryAt(error, failedAt, -Infinity) : Infinity
}
