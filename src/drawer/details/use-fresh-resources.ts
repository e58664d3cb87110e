import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '../../api/api-context.ts'
import type { Talk } from '../../talks/talk.ts'

/** Asks anew for what is open in the drawer when its talk goes live, ends, or is changed: what was read before then is old. */
export function useFreshResources(talk: Talk, isLive: boolean): void {
  const client = useQueryClient()
  const { orgId } = useApi()
  const seen = useRef({ talk, isLive })
  useEffect(() => {
    const before = seen.current
    seen.current = { talk, isLive }
    if (before.talk === talk && before.isLive === isLive) return
    void client.invalidateQueries({ queryKey: ['resource', orgId] })
  }, [client, orgId, talk, isLive])
}
