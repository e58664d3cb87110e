import { replaceParams } from '../address/address.ts'
import { paramOf } from '../address/query-string.ts'
import { withoutSteps } from '../address/history-steps.ts'

/** Shows another talk in the open drawer. In place of the one before, so that Back still closes it. */
export function turnTo(id: string): void {
  const isThere = paramOf(location.search, 'talk') === id
  // Who asks for what is there already wants to go into it.
  if (isThere) document.querySelector<HTMLElement>('dialog[data-beside=true] button')?.focus()
  else withoutSteps(() => replaceParams({ talk: id }))
}
