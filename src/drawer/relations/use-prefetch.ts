import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '../../api/api-context.ts'
import { now } from '../../lib/clock/clock.ts'
import { deniedRelations, relationKey } from '../resource/denied-relations.ts'
import { resourceAt } from '../resource/resource-query.ts'
import { mayPrefetch } from './prefetch-limit.ts'
import type { Relation } from './relations.ts'

/** ms that pointer or focus have to rest on a relation before it is prefetched. */
const restingTime = 150

/** Handlers that prefetch what a relation leads to while pointer or focus rest on it. Denied relations are left alone. */
export function usePrefetch({ name, sources }: Relation) {
  const client = useQueryClient()
  const api = useApi()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begin = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(prefetch, restingTime)
  }
  const end = () => clearTimeout(timer.current)
  return { onPointerEnter: begin, onFocus: begin, onPointerLeave: end, onBlur: end, onClickCapture: end }

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
