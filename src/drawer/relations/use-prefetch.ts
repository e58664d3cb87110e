import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '../../api/api-context.ts'
import { now } from '../../lib/clock/clock.ts'
import { deniedRelations, relationKey } from '../resource/denied-relations.ts'
import { resourceAt } from '../resource/resource-query.ts'
import { mayPrefetch } from './prefetch-limit.ts'
import type { Relation } from './relations.ts'

/** ms that the pointer or the focus must stay on a relation before it is prefetched. */
const prefetchDelay = 150

/** Event handlers that prefetch the resources of a relation while the pointer or the focus stays on it. Skips denied relations. */
export function usePrefetch({ name, sources }: Relation) {
  const client = useQueryClient()
  const api = useApi()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const start = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(prefetch, prefetchDelay)
  }
  const cancel = () => clearTimeout(timer.current)
  return {
    onPointerEnter: start,
    onFocus: start,
    onPointerLeave: cancel,
    onBlur: cancel,
    onClickCapture: cancel,
  }

  function prefetch() {
    const denied = client.getQueryData(deniedRelations(api).queryKey)
    for (const { owner, href } of sources) {
      const key = relationKey(owner, name)
      const query = href && !denied?.has(key) ? resourceAt(api, href, key) : undefined
      if (query && !client.getQueryState(query.queryKey) && mayPrefetch(now()))
        void client.prefetchInfiniteQuery(query)
    }
  }
}
