import { useStore } from '../../lib/use-store.ts'
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import type { JoinedPage } from '../../talks/wire/join-page.ts'
import { talkListOf } from '../../talks/list/talk-list.ts'
import { upcomingTalks } from '../../talks/list/upcoming-query.ts'
import { readAutomatically, type View } from '../../talks/view.ts'
import { loadMoreGoal } from './load-more-goal.ts'
import { useSteadyError } from './use-steady-error.ts'

/** The pages of a view's list that are loaded so far; `useListLoader` loads the others. `isReading`: more will follow by itself. */
export function useTalkList(view: View) {
  const { data, hasNextPage, isFetching, error } = useInfiniteQuery({
    ...upcomingTalks(useApi(), view, useConfig().academy),
    select: listOf,
  })
  const goal = useStore(loadMoreGoal)
  const steadyError = useSteadyError(error, isFetching)
  // Also true between two pages, when nothing is fetching: the chunk of the loader may still be loading.
  const willLoadMore = goal !== undefined || (data?.received ?? 0) < readAutomatically
  const isReading = isFetching || (hasNextPage && !steadyError && willLoadMore)
  return { list: data, hasNextPage, isFetching, isReading, error: steadyError }
}

const listOf = ({ pages }: InfiniteData<JoinedPage>) => talkListOf(pages)
