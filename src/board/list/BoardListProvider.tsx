import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useApi } from '../../api/api-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { useStore } from '../../lib/use-store.ts'
import { talkListOf } from '../../talks/list/talk-list.ts'
import { upcomingTalks } from '../../talks/list/upcoming-query.ts'
import { readAutomatically, type View } from '../../talks/view.ts'
import type { JoinedPage } from '../../talks/wire/join-page.ts'
import type { arrange as Arrange } from './arrange.ts'
import { BoardListContext, ReadingContext } from './list-context.ts'
import { loadMoreGoal } from './load-more-goal.ts'
import { useArranged } from './use-arranged.ts'
import { useSteadyError } from './use-steady-error.ts'

interface BoardListProviderProps {
  readonly view: View
  /** Loaded on demand; `undefined` until then. */
  readonly arrange: typeof Arrange | undefined
  readonly children: ReactNode
}

/**
 * Reads the list of a view from the query cache, once for all parts of the board: each page that arrives would otherwise be handled by an
 * observer for each part. `useListLoader` loads the pages.
 */
export function BoardListProvider({ view, arrange, children }: BoardListProviderProps) {
  const api = useApi()
  const {
    data: list,
    dataUpdatedAt: loadedAt,
    hasNextPage,
    isFetching,
    error: latestError,
  } = useInfiniteQuery({ ...upcomingTalks(api, view, useConfig().academy), select: listOf })
  const goal = useStore(loadMoreGoal)
  const error = useSteadyError(latestError, isFetching, `${api.orgId} ${view}`)
  // Also true between two pages, when nothing is fetching: the chunk of the loader may still be loading.
  const willLoadMore = goal !== undefined || (list?.received ?? 0) < readAutomatically
  const isReading = isFetching || (hasNextPage && !error && willLoadMore)
  const reading = useMemo(
    () => ({ hasNextPage, isFetching, isReading, error }),
    [hasNextPage, isFetching, isReading, error],
  )
  const { person, arranged, sections } = useArranged(view, list, arrange)
  const shown = useMemo(
    () => ({ view, list, loadedAt, person, arranged, sections }),
    [view, list, loadedAt, person, arranged, sections],
  )
  return (
    <BoardListContext value={shown}>
      <ReadingContext value={reading}>{children}</ReadingContext>
    </BoardListContext>
  )
}

const listOf = ({ pages }: InfiniteData<JoinedPage>) => talkListOf(pages)
