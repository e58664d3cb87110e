import type { ToolbarWords } from '../../words/toolbar-words.ts'
import { serverTime } from '../../lib/clock/clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import type { Zone } from '../../lib/time/date-format.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { moveFocus } from '../table/moves.ts'

/** What a key does. */
export type ShortcutAction = keyof ToolbarWords['keys']['does']

/** Which key does what. Enter and Tab are listed for the help only: the browser handles them on the focused element. */
export const bindings: readonly { readonly key: string; readonly action: ShortcutAction }[] = [
  { key: 'j', action: 'next' },
  { key: 'k', action: 'previous' },
  { key: 'Enter', action: 'open' },
  { key: 'Tab', action: 'within' },
  { key: 'o', action: 'join' },
  { key: '/', action: 'search' },
  { key: 'f', action: 'filter' },
  { key: 't', action: 'today' },
  { key: 'g', action: 'goTo' },
  { key: 'e', action: 'end' },
  { key: '?', action: 'help' },
]

/**
 * Does what is bound to `key`, by focusing or clicking the same controls as a mouse would; returns `false` where nothing is bound.
 * Arrow keys move between rows only while a row, or the header of a drawer beside the list, has the focus.
 */
export function runShortcut(key: string, zone: Zone, showHelp: () => void): boolean {
  const inRow = document.activeElement?.closest('tr[data-talk]')
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (!inRow && !document.activeElement?.closest('dialog[data-beside=true] header')) return false
      moveFocus({ to: key === 'ArrowDown' ? 'next' : 'previous' })
      return true
    case 'j':
      moveFocus({ to: 'next' })
      return true
    case 'k':
      moveFocus({ to: 'previous' })
      return true
    case 'o':
      inRow?.querySelector('a')?.click()
      return true
    case '/':
      document.querySelector<HTMLElement>('#search-sessions')?.focus()
      return true
    case 'f':
      document.querySelector<HTMLElement>('#filter-sessions')?.click()
      return true
    case 'g':
      document.querySelector<HTMLElement>('#go-to-date')?.click()
      return true
    case 't':
      moveFocus({ to: 'day', at: startOfDay(serverTime(), zone) })
      return true
    case 'e':
      loadMoreGoal.set({ to: 'end' })
      return true
    case '?':
      showHelp()
      return true
  }
  return false
}
