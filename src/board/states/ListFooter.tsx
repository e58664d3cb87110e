import { useEffect, useSyncExternalStore } from 'react'
import type { Keeper } from '../../talks/list/list-loader.ts'
import type { Talk } from '../../talks/talk.ts'
import type { View } from '../../talks/view.ts'
import { ListEnd } from './ListEnd.tsx'
import { ListTrouble } from '../../talk-ui/ListError.tsx'
import { isNearEndOf } from '../table/near-end.ts'
import type { Section } from '../table/sections.ts'
import { StaleBar } from './StaleNotice.tsx'
import { readOnFor } from '../list/read-on-goal.ts'
import { useKeeper } from '../list/use-list-loader.ts'
import { useTalkList } from '../list/use-talk-list.ts'

interface ListKeeperProps {
  readonly view: View
  /** Whether a talk is open that has not been read yet. */
  readonly sought: boolean
  readonly sections: readonly Section[] | undefined
  /** The talk whose drawer is open. */
  readonly open: Talk | undefined
  /** Whether rows are left out: then their end is not that of the list, and being there asks for nothing. */
  readonly isPartial: boolean
  /** Told who keeps the list now. */
  readonly onKeeper: (keeper: Keeper) => void
}

/** What keeps the list whole and true, and says so under it. Comes after the first rows, or after what kept them from coming. */
export function ListKeeper({ view, sought, sections, open, isPartial, onKeeper }: ListKeeperProps) {
  const goal = useSyncExternalStore(readOnFor.subscribe, readOnFor.get)
  // Who looks at the last session that was read wants to go on to the next.
  const isNearEnd = !isPartial && sections !== undefined && isNearEndOf(sections, open)
  const keeper = useKeeper(view, sought || isNearEnd || goal !== undefined)
  useEffect(() => onKeeper(keeper), [keeper, onKeeper])
  const reading = useTalkList(view)
  const { list, error } = reading
  if (!list) return error && <ListTrouble error={error} onRetry={keeper.tryAgain} />
  return (
    <>
      <ListEnd view={view} list={list} reading={reading} onMore={isPartial ? undefined : keeper.more} />
      <StaleBar view={view} onRetry={keeper.tryAgain} />
    </>
  )
}
