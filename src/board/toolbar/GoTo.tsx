import { useStore } from '../../lib/use-store.ts'
import { useEffect, useId } from 'react'
import { now } from '../../lib/clock/clock.ts'
import { nextRetryAt } from '../../talks/list/retry-at.ts'
import { Button } from '../../ui/Button.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { moveFocus } from '../table/moves.ts'
import { useBoardList, useReading } from '../list/list-context.ts'
import { GoToPanel } from './GoToPanel.tsx'
import menu from './menu.module.css'
import { loadMoreGoal } from '../list/load-more-goal.ts'

/** A button and its popover to go to a day or to the end of the list. Loads the pages up to there, where they are not loaded yet. */
export function GoTo() {
  const { goTo: words } = useToolbarWords()
  const id = useId()
  const { list, arranged } = useBoardList()
  const { hasNextPage, error } = useReading()
  const goal = useStore(loadMoreGoal)
  const last = list?.talks.findLast(({ start }) => start !== undefined)?.start ?? -Infinity
  // In a filtered list the end is the last row found, so nothing more is loaded for it.
  const isReached =
    !hasNextPage ||
    (goal?.to === 'day' && last >= goal.at) ||
    (goal?.to === 'end' && arranged?.isFiltered === true)
  const isUnreachable = error !== null && nextRetryAt(error, now(), -Infinity) === Infinity

  useEffect(() => {
    if (!goal || !(isReached || isUnreachable)) return
    loadMoreGoal.set(undefined)
    if (isReached && goal.to !== 'search') moveFocus(goal)
  }, [goal, isReached, isUnreachable])

  // A goal belongs to its view: cleared when the view changes.
  useEffect(() => () => loadMoreGoal.set(undefined), [])

  const status = (
    // Rendered even while empty: screen readers do not announce a live region that is added together with its text.
    <span aria-live="polite" aria-atomic="true" className="visually-hidden">
      {goal && goal.to !== 'search' && words.going}
    </span>
  )
  // No button where the rows are not sorted by time: there are no days to go to.
  if (arranged && (arranged.order.by !== 'time' || arranged.order.down)) return status
  return (
    <div className={menu.menu}>
      <Button id="go-to-date" popoverTarget={id} aria-keyshortcuts="g">
        {words.button}
      </Button>
      <GoToPanel id={id} />
      {status}
    </div>
  )
}
