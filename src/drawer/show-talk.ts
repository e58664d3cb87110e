import { currentParam, replaceParams } from '../address/address.ts'
import { withoutSteps } from '../address/history-steps.ts'

/** Shows another talk in the open drawer, in place of the one before, so that Back still closes it. */
export function showTalk(id: string): void {
  if (currentParam('talk') !== id) withoutSteps(() => replaceParams({ talk: id }))
  // Opening the talk that is shown already is a wish to go into the drawer.
  else document.querySelector<HTMLElement>('dialog[data-beside=true] button')?.focus()
}
