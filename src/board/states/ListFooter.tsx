import { useStore } from '../../lib/use-store.ts'
import { useEffect } from 'react'
import type { ListLoader } from '../../talks/list/list-loader.ts'
import type { Talk } from '../../talks/talk.ts'
import { readAutomatically, type View } from '../../talks/view.ts'
import { ListEnd } from './ListEnd.tsx'
import { ListError } from '../../talk-ui/ListError.tsx'
import { isNearEndOf } from '../table/near-end.ts'
import type { Section } from '../table/sections.ts'
import { StaleNotice } from './StaleNotice.tsx'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { useListLoader } from '../list/use-list-loader.ts'
import { useTalkList } from '../list/use-talk-list.ts'

interface ListFooterProps {
  readonly view: View
  /** Whether the address names a talk that is not loaded yet. */
  readonly isSeekingTalk: boolean
  readonly sections: readonly Section[] | undefined
  /** The talk whose drawer is open. */
  readonly open: Talk | undefined
  /** Whether search or filters hide rows. Then the end of the rows is not the end of the list, and scrolling there loads nothing. */
  readonly isPartial: boolean
  /** Called with the loader of the list once it exists. */
  readonly onLoader: (loader: ListLoader) => void
}

/** Loads and refreshes the list, and shows its end and its errors below the rows. Loaded lazily, after the first page or its error. */
export function ListFooter({ view, isSeekingTalk, sections, open, isPartial, onLoader }: ListFooterProps) {
  const goal = useStore(loadMoreGoal)
  // Load more while the drawer shows one of the last rows, so that "next" has somewhere to go.
  const isNearEnd = !isPartial && sections !== undefined && isNearEndOf(sections, open)
  const isSeeking = isSeekingTalk || isNearEnd || goal !== undefined
  const loader = useListLoader(view, isSeeking ? Infinity : isPartial ? readAutomatically : 0)
  useEffect(() => onLoader(loader), [loader, onLoader])
  const reading = useTalkList(view)
  const { list, error } = reading
  if (!list) return error && <ListError error={error} onRetry={loader.tryAgain} />
  return (
    <>
      <ListEnd view={view} list={list} reading={reading} onMore={isPartial ? undefined : loader.more} />
      <StaleNotice view={view} onRetry={loader.tryAgain} />
    </>
  )
}
