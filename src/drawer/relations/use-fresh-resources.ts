import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '../../api/api-context.ts'
import type { Talk } from '../../talks/talk.ts'

/** Refetches the open resources when their talk goes live, ends or changes, as the loaded answers are then out of date. */
export function useFreshResources(talk: Talk, isLive: boolean): void {
  const client = useQueryClient()
  const { orgId } = useApi()
  const previous = useRef({ talk, isLive })
  useEffect(() => {
    const before = previous.current
    previous.current = { talk, isLive }
    if (before.talk === talk && before.isLive === isLive) return
    void client.invalidateQueries({ queryKey: ['resource', orgId] })
  }, [client, orgId, talk, isLive])
}
