import { useId, useState, type ToggleEvent } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useBoardList } from '../list/list-context.ts'
import { FilterPanel } from './FilterPanel.tsx'
import styles from './menu.module.css'

/** A button with the number of active filters, and its popover with the facets of the list. */
export function FilterMenu() {
  const { filter: words } = useToolbarWords()
  const panel = useId()
  const [isOpen, setOpen] = useState(false)
  const { list, arranged } = useBoardList()
  const active = arranged ? [...arranged.filter.chosen.values()].reduce((sum, { size }) => sum + size, 0) : 0
  return (
    <div className={styles.menu}>
      <Button
        id="filter-sessions"
        popoverTarget={panel}
        aria-keyshortcuts="f"
        aria-label={active > 0 ? words.buttonActive(active) : undefined}
      >
        {words.button}
        {active > 0 && (
          <>
            {' '}
            <span className={styles.badge}>{active}</span>
          </>
        )}
      </Button>
      <div
        id={panel}
        popover="auto"
        role="group"
        aria-label={words.title}
        className={styles.panel}
        // Rendered before it appears, and removed after it has gone, as the browser returns the focus in between.
        onBeforeToggle={({ newState }: ToggleEvent) => newState === 'open' && setOpen(true)}
        onToggle={({ newState }: ToggleEvent) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && list && arranged && <FilterPanel list={list} arranged={arranged} />}
      </div>
    </div>
  )
}
