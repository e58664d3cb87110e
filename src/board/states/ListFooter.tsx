import { useStore } from '../../lib/use-store.ts'
import { useEffect } from 'react'
import type { ListLoader } from '../../talks/list/list-loader.ts'
import type { Talk } from '../../talks/talk.ts'
import type { View } from '../../talks/view.ts'
import { ListEnd } from './ListEnd.tsx'
import { ListError } from '../../talk-ui/ListError.tsx'
import { isNearEndOf } from '../table/near-end.ts'
import type { Section } from '../table/sections.ts'
import { StaleNotice } from './StaleNotice.tsx'
import { readOnGoal } from '../list/read-on-goal.ts'
import { useListLoader } from '../list/use-list-loader.ts'
import { useTalkList } from '../list/use-talk-list.ts'

interface ListFooterProps {
  readonly view: View
  /** Whether a talk is open that has not been read yet. */
  readonly isSought: boolean
  readonly sections: readonly Section[] | undefined
  /** The talk whose drawer is open. */
  readonly open: Talk | undefined
  /** Whether rows are left out: then their end is not that of the list, and being there asks for nothing. */
  readonly isPartial: boolean
  /** Told who keeps the list now. */
  readonly onLoader: (loader: ListLoader) => void
}

/** What keeps the list whole and true, and says so under it. Comes after the first rows, or after what kept them from coming. */
export function ListFooter({ view, isSought, sections, open, isPartial, onLoader }: ListFooterProps) {
  const goal = useStore(readOnGoal)
  // Who looks at the last session that was read wants to go on to the next.
  const isNearEnd = !isPartial && sections !== undefined && isNearEndOf(sections, open)
  const loader = useListLoader(view, isSought || isNearEnd || goal !== undefined)
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
