import { useStore } from '../../lib/use-store.ts'
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import type { JoinedPage } from '../../talks/wire/join-page.ts'
import { talkListOf } from '../../talks/list/talk-list.ts'
import { upcomingTalks } from '../../talks/list/upcoming-query.ts'
import { readAutomatically, type View } from '../../talks/view.ts'
import { readOnGoal } from './read-on-goal.ts'
import { useSteadyError } from './use-steady-error.ts'

/** The list of a view as far as it has been read; `useListLoader` reads it on. */
export function useTalkList(view: View) {
  const { data, hasNextPage, isFetching, error } = useInfiniteQuery({
    ...upcomingTalks(useApi(), view, useConfig().academy),
    select: listOf,
  })
  const goal = useStore(readOnGoal)
  const steady = useSteadyError(error, isFetching)
  // Between two pages too: the loader may not have been loaded yet.
  const goesOn = goal !== undefined || (data?.received ?? 0) < readAutomatically
  const isReading = isFetching || (hasNextPage && !steady && goesOn)
  return { list: data, hasNextPage, isFetching, isReading, error: steady }
}

const listOf = ({ pages }: InfiniteData<JoinedPage>) => talkListOf(pages)
