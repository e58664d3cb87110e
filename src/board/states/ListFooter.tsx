import { useStore } from '../../lib/use-store.ts'
import { useEffect } from 'react'
import type { ListLoader } from '../../talks/list/list-loader.ts'
import type { Talk } from '../../talks/talk.ts'
import { readAutomatically } from '../../talks/view.ts'
import { ListEnd } from './ListEnd.tsx'
import { ListError } from '../../talk-ui/ListError.tsx'
import { isNearEndOf } from '../list/near-end.ts'
import { StaleNotice } from './StaleNotice.tsx'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { useListLoader } from '../list/use-list-loader.ts'
import { useBoardList, useReading } from '../list/list-context.ts'

interface ListFooterProps {
  /** Whether the address names a talk that is not loaded yet. */
  readonly isSeekingTalk: boolean
  /** The talk whose drawer is open. */
  readonly open: Talk | undefined
  /** Whether search or filters hide rows. Then the end of the rows is not the end of the list, and scrolling there loads nothing. */
  readonly isPartial: boolean
  /** Called with the loader of the list once it exists. */
  readonly onLoader: (loader: ListLoader) => void
}

/** Loads and refreshes the list, and shows its end and its errors below the rows. Loaded lazily, after the first page or its error. */
export function ListFooter({ isSeekingTalk, open, isPartial, onLoader }: ListFooterProps) {
  const { view, list, sections } = useBoardList()
  const { error } = useReading()
  const goal = useStore(loadMoreGoal)
  // Load more while the drawer shows one of the last rows, so that "next" has somewhere to go.
  const isNearEnd = !isPartial && sections !== undefined && isNearEndOf(sections, open)
  const isSeeking = isSeekingTalk || isNearEnd || goal !== undefined
  const loader = useListLoader(view, isSeeking ? Infinity : isPartial ? readAutomatically : 0)
  useEffect(() => onLoader(loader), [loader, onLoader])
  if (!list) return error && <ListError error={error} onRetry={loader.tryAgain} />
  return (
    <>
      <ListEnd list={list} onMore={isPartial ? undefined : loader.more} />
      <StaleNotice onRetry={loader.tryAgain} />
    </>
  )
}
