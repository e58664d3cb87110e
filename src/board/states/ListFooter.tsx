import { useEffect } from 'react'
import { useStore } from '../../lib/use-store.ts'
import type { ListLoader } from '../../talks/list/list-loader.ts'
import { listKey } from '../../talks/list/upcoming-query.ts'
import { readAutomatically } from '../../talks/view.ts'
import { ListError } from '../../talk-ui/ListError.tsx'
import { useBoardList, useReading } from '../list/list-context.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { isNearEndOf } from '../list/near-end.ts'
import { updateNow } from '../list/update-now.ts'
import { useListLoader } from '../list/use-list-loader.ts'
import { useOpenTalkValue } from '../list/use-open-talk.ts'
import { useRetriesAt } from '../list/use-retries-at.ts'
import { ListEnd } from './ListEnd.tsx'
import { StaleNotice } from './StaleNotice.tsx'

interface ListFooterProps {
  /** Called with the loader of the list once it exists. */
  readonly onLoader: (loader: ListLoader) => void
}

/** Loads and refreshes the list, and shows its end and its errors below the rows. Loaded on demand, after the first page or its error. */
export function ListFooter({ onLoader }: ListFooterProps) {
  const { view, list, arranged, sections } = useBoardList()
  const { error } = useReading()
  const goal = useStore(loadMoreGoal)
  // Search or filters hide rows: then the end of the rows is not the end of the list, and scrolling there loads nothing.
  const isPartial = !sections || arranged?.isFiltered === true
  // Load more while the drawer waits for its talk, or shows one of the last rows, so that "next" has somewhere to go.
  const drawerNeedsMore = useOpenTalkValue(
    list,
    ({ id, talk }) => id !== undefined && (!talk || (!isPartial && isNearEndOf(sections, talk))),
  )
  const isSeeking = drawerNeedsMore || goal !== undefined
  const loader = useListLoader(view, isSeeking ? Infinity : isPartial ? readAutomatically : 0)
  useEffect(() => {
    onLoader(loader)
    updateNow.set(loader.tryAgain)
    return () => updateNow.set(undefined)
  }, [loader, onLoader])
  const retriesAt = useRetriesAt(error, listKey)
  if (!list) return error && <ListError onRetry={loader.tryAgain} {...{ error, retriesAt }} />
  return (
    <>
      <ListEnd list={list} onMore={isPartial ? undefined : loader.more} />
      <StaleNotice onRetry={loader.tryAgain} />
    </>
  )
}
