import { skipToken, useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useApi } from '../../api/api.ts'
import { useConfig } from '../../config/config-context.ts'
import type { JoinedPage } from '../../talks/wire/join-page.ts'
import { talkListOf } from '../../talks/list/talk-list.ts'
import { lookKey, upcomingTalks } from '../../talks/list/upcoming-query.ts'
import { readByItself, type View } from '../../talks/view.ts'
import { readOnFor } from './read-on-goal.ts'

/** The list of a view as far as it has been read. Who reads it on is its keeper. */
export function useTalkList(view: View) {
  const { data, hasNextPage, isFetching, error } = useInfiniteQuery({
    ...upcomingTalks(useApi(), view, useConfig().academy),
    select: listOf,
  })
  const goal = useSyncExternalStore(readOnFor.subscribe, readOnFor.get)
  const steady = useSteadyError(error, isFetching)
  // Between two pages too: who reads on may not have arrived yet.
  const goesOn = goal !== undefined || (data?.received ?? 0) < readByItself
  const isReading = isFetching || (hasNextPage && !steady && goesOn)
  return { list: data, hasNextPage, isFetching, isReading, error: steady }
}

/** How true the list of a view still is: when it was last read (epoch ms, 0 for never), and what keeps it from being read anew. */
export function useListAge(view: View) {
  const { academy } = useConfig()
  const api = useApi()
  const { dataUpdatedAt: filledAt } = useInfiniteQuery(upcomingTalks(api, view, academy))
  const { dataUpdatedAt, error, isFetching } = useQuery({ queryKey: lookKey(api, view), queryFn: skipToken })
  return { readAt: Math.max(dataUpdatedAt, filledAt), error: useSteadyError(error, isFetching) }
}

const listOf = ({ pages }: InfiniteData<JoinedPage>) => talkListOf(pages)

/** An error stays until something better is known: it does not come and go with each try. */
function useSteadyError(error: Error | null, isFetching: boolean): Error | null {
  const [last, setLast] = useState(error)
  const current = error ?? (isFetching ? last : null)
  if (current !== last) setLast(current)
  return current
}
