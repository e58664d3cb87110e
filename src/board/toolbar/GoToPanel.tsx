import type { FormEvent } from 'react'
import { now } from '../../lib/clock/clock.ts'
import { isoDateInZone, startOfDate, startOfDay } from '../../lib/time/calendar-day.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { moveFocus } from '../table/moves.ts'
import styles from './go-to.module.css'

/** Where to go: today, the end, or a date. `onClose` closes the popover; called first, as closing it moves the focus back to its button. */
export function GoToPanel({ onClose }: { readonly onClose: () => void }) {
  const { goTo: words } = useToolbarWords()
  const { zone } = useDates()
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => go(() => moveFocus({ to: 'day', at: startOfDay(now(), zone) }))}>
          {words.today}
        </Button>
        <Button onClick={() => go(() => loadMoreGoal.set({ to: 'end' }))}>{words.end}</Button>
      </div>
      <form className={styles.date} onSubmit={goToDate}>
        <label>
          {words.date}
          <input type="date" name="date" required defaultValue={isoDateInZone(now(), zone)} />
        </label>
        <Button onClick={({ currentTarget }) => currentTarget.form?.requestSubmit()}>{words.go}</Button>
      </form>
    </>
  )

  function go(move: () => void) {
    onClose()
    move()
  }

  function goToDate(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const date = new FormData(event.currentTarget).get('date')
    const at = typeof date === 'string' ? startOfDate(date, zone) : undefined
    if (at !== undefined) go(() => loadMoreGoal.set({ to: 'day', at }))
  }
}
