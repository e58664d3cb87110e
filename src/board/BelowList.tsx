import { useEffect } from 'react'
import { preloadDrawer } from '../drawer/drawer.ts'
import { firstPause, whenIdle } from '../lib/idle.ts'
import { useStore } from '../lib/use-store.ts'
import { ListError } from '../talk-ui/ListError.tsx'
import { readAutomatically } from '../talks/view.ts'
import { useBoardList, useReading } from './list/list-context.ts'
import { loadMoreGoal } from './list/load-more-goal.ts'
import { isNearEndOf } from './list/near-end.ts'
import { useListLoader } from './list/use-list-loader.ts'
import { useOfOpenTalk } from './list/use-open-talk.ts'
import { OpenTalk } from './OpenTalk.tsx'
import { ListEnd } from './states/ListEnd.tsx'
import { StaleNotice } from './states/StaleNotice.tsx'

/**
 * Loads and refreshes the list, and shows what is below its rows: its end and its errors, the drawer, and the bar to sign in again. Loaded
 * on demand, after the first page or its error.
 */
export function BelowList() {
  const { view, list, arranged, sections } = useBoardList()
  const { error } = useReading()
  const goal = useStore(loadMoreGoal)
  // Search or filters hide rows: then the end of the rows is not the end of the list, and scrolling there loads nothing.
  const isPartial = !sections || arranged?.isFiltered === true
  // Load more while the drawer waits for its talk, or shows one of the last rows, so that "next" has somewhere to go.
  const drawerNeedsMore = useOfOpenTalk(
    list,
    ({ id, talk }) => id !== undefined && (!talk || (!isPartial && isNearEndOf(sections, talk))),
  )
  const isSeeking = drawerNeedsMore || goal !== undefined
  const loader = useListLoader(view, isSeeking ? Infinity : isPartial ? readAutomatically : 0)
  useEffect(() => whenIdle(preloadDrawer, firstPause), [])
  return (
    <>
      {!list && error && <ListError error={error} onRetry={loader.tryAgain} />}
      {list && <ListEnd list={list} onMore={isPartial ? undefined : loader.more} />}
      {list && <StaleNotice onRetry={loader.tryAgain} />}
      <OpenTalk onRetry={loader.tryAgain} />
    </>
  )
}
