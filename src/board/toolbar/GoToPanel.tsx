import { useRef, useState, type FormEvent } from 'react'
import { serverTime } from '../../lib/clock/clock.ts'
import { isoDateInZone, startOfDate } from '../../lib/time/calendar-date.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { moveFocus } from '../table/moves.ts'
import styles from './go-to.module.css'
import menu from './menu.module.css'

/** The popover `id`: today, the end of the list, or a date to go to. Rendered when it first opens, as a date field has many elements of its own. */
export function GoToPanel({ id }: { readonly id: string }) {
  const { goTo: words } = useToolbarWords()
  const { zone } = useDates()
  const panel = useRef<HTMLDivElement>(null)
  const [hasOpened, setOpened] = useState(false)
  return (
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="group"
      aria-label={words.button}
      className={menu.panel}
      onBeforeToggle={() => setOpened(true)}
    >
      {hasOpened && (
        <>
          <div className={styles.buttons}>
            <Button onClick={() => go(() => moveFocus({ to: 'day', at: startOfDay(serverTime(), zone) }))}>
              {words.today}
            </Button>
            <Button onClick={() => go(() => loadMoreGoal.set({ to: 'end' }))}>{words.end}</Button>
          </div>
          <form className={styles.date} onSubmit={goToDate}>
            <label>
              {words.date}
              <input type="date" name="date" required defaultValue={isoDateInZone(serverTime(), zone)} />
            </label>
            <Button onClick={({ currentTarget }) => currentTarget.form?.requestSubmit()}>{words.go}</Button>
          </form>
        </>
      )}
    </div>
  )

  /** Closes the popover first, as closing it later would move the focus back to its button. */
  function go(move: () => void) {
    panel.current?.hidePopover()
    move()
  }

  function goToDate(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const date = new FormData(event.currentTarget).get('date')
    const at = typeof date === 'string' ? startOfDate(date, zone) : undefined
    if (at !== undefined) go(() => loadMoreGoal.set({ to: 'day', at }))
  }
}
