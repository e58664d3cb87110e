import { useStore } from '../../lib/use-store.ts'
import { useEffect, useId, useRef, type FormEvent } from 'react'
import { now } from '../../lib/clock/clock.ts'
import { isoDateInZone, startOfDate, startOfDay } from '../../lib/time/time.ts'
import { nextRetryAt } from '../../talks/list/retry-at.ts'
import type { View } from '../../talks/view.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { moveFocus } from '../table/moves.ts'
import { arrange } from '../table/arrange.ts'
import { useArranged } from '../table/use-arranged.ts'
import { useTalkList } from '../list/use-talk-list.ts'
import styles from './go-to.module.css'
import menu from './menu.module.css'
import { readOnGoal } from '../list/read-on-goal.ts'

/** Ways to a day and to the end of the list. A day that has not been read yet is read up to. */
export function GoTo({ view }: { readonly view: View }) {
  const { goTo: words } = useToolbarWords()
  const { zone } = useDates()
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const { list, hasNextPage, error } = useTalkList(view)
  const { arranged } = useArranged(view, list, arrange)
  const goal = useStore(readOnGoal)
  const last = list?.talks.findLast(({ start }) => start !== undefined)?.start ?? -Infinity
  // Of what was looked for, the end is that of what was found.
  const isThere =
    !hasNextPage ||
    (goal?.to === 'day' && last >= goal.at) ||
    (goal?.to === 'end' && arranged?.isFiltered === true)
  const isLost = error !== null && nextRetryAt(error, now(), -Infinity) === Infinity

  useEffect(() => {
    if (!goal || !(isThere || isLost)) return
    readOnGoal.set(undefined)
    if (isThere && goal.to !== 'search') moveFocus(goal)
  }, [goal, isThere, isLost])

  // What was sought in one view is not sought in the other.
  useEffect(() => () => readOnGoal.set(undefined), [])

  const status = (
    // There before it has anything to say: what comes with its words is not read out.
    <span aria-live="polite" aria-atomic="true" className="visually-hidden">
      {goal && goal.to !== 'search' && words.going}
    </span>
  )
  // Days mean nothing where the rows are in another order.
  if (arranged && (arranged.order.by !== 'time' || arranged.order.down)) return status
  return (
    <div className={menu.menu}>
      <Button id="go-to-date" popoverTarget={id} aria-keyshortcuts="g">
        {words.button}
      </Button>
      <div ref={panel} id={id} popover="auto" role="group" aria-label={words.button} className={menu.panel}>
        <div className={styles.ways}>
          <Button onClick={() => go(() => moveFocus({ to: 'day', at: startOfDay(now(), zone) }))}>
            {words.today}
          </Button>
          <Button onClick={() => go(() => readOnGoal.set({ to: 'end' }))}>{words.end}</Button>
        </div>
        <form className={styles.date} onSubmit={toDate}>
          <label>
            {words.date}
            <input type="date" name="date" required defaultValue={isoDateInZone(now(), zone)} />
          </label>
          <Button onClick={({ currentTarget }) => currentTarget.form?.requestSubmit()}>{words.go}</Button>
        </form>
      </div>
      {status}
    </div>
  )

  /** Shut first: what lies over the list would take the focus back. */
  function go(there: () => void) {
    panel.current?.hidePopover()
    there()
  }

  function toDate(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const date = new FormData(event.currentTarget).get('date')
    const at = typeof date === 'string' ? startOfDate(date, zone) : undefined
    if (at !== undefined) go(() => readOnGoal.set({ to: 'day', at }))
  }
}
