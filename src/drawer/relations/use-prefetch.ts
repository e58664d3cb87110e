import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '../../api/api.ts'
import { now } from '../../lib/clock/clock.ts'
import type { Door } from './relations.ts'
import { resourceAt } from '../resource/resource-query.ts'
import { doorKey, shutDoors } from '../resource/denied-relations.ts'
import { mayWarm } from './prefetch-limit.ts'

/** ms for which somebody has to reach for a door: passing by is not reaching. */
const reach = 150

/** Handlers that fetch what is behind a door while somebody reaches for it. Doors known to be shut are left alone. */
export function useWarmUp({ relation, sources }: Door) {
  const client = useQueryClient()
  const api = useApi()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begin = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(warm, reach)
  }
  const end = () => clearTimeout(timer.current)
  return { onPointerEnter: begin, onFocus: begin, onPointerLeave: end, onBlur: end, onClickCapture: end }

  function warm() {
    const shut = client.getQueryData(shutDoors(api).queryKey)
    for (const { of, href } of sources) {
      const door = doorKey(of, relation)
      const query = href && !shut?.has(door) ? resourceAt(api, href, door) : undefined
      if (query && !client.getQueryState(query.queryKey) && mayWarm(now()))
        void client.prefetchInfiniteQuery(query)
    }
  }
}
