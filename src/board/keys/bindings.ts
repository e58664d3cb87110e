import type { ToolbarWords } from '../../words/toolbar-words.ts'
import { now } from '../../lib/clock/clock.ts'
import { startOfDay, type Zone } from '../../lib/time/time.ts'
import { readOnGoal } from '../list/read-on-goal.ts'
import { moveFocus } from '../table/moves.ts'

/** What a key does. */
export type Deed = keyof ToolbarWords['keys']['does']

/** Which key does what. Those without an action work by themselves, where the focus is. */
export const bindings: readonly { readonly key: string; readonly deed: Deed }[] = [
  { key: 'j', deed: 'next' },
  { key: 'k', deed: 'previous' },
  { key: 'Enter', deed: 'open' },
  { key: 'Tab', deed: 'within' },
  { key: 'o', deed: 'join' },
  { key: '/', deed: 'search' },
  { key: 'f', deed: 'filter' },
  { key: 't', deed: 'today' },
  { key: 'g', deed: 'goTo' },
  { key: 'e', deed: 'end' },
  { key: '?', deed: 'help' },
]

/** Does what is bound to a key, as somebody with a mouse would; `false` where nothing is. Arrows move from row to row once one has the focus. */
export function press(key: string, zone: Zone, showHelp: () => void): boolean {
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
      moveFocus({ to: 'day', at: startOfDay(now(), zone) })
      return true
    case 'e':
      readOnGoal.set({ to: 'end' })
      return true
    case '?':
      showHelp()
      return true
  }
  return false
}
