import { currentParam, replaceParams } from '../address/address.ts'
import { withoutSteps } from '../address/history-steps.ts'

/** Shows another talk in the open drawer. Replaces the history entry, so that Back still closes the drawer. */
export function showTalk(id: string): void {
  if (currentParam('talk') !== id) withoutSteps(() => replaceParams({ talk: id }))
  // Opening the talk that is already shown moves the focus into the drawer.
  else document.querySelector<HTMLElement>('dialog[data-beside=true] button')?.focus()
}
