import { replaceParams } from '../lib/address.ts'
import { paramOf } from '../lib/query-string.ts'
import { withoutSteps } from '../lib/steps.ts'

/** Shows another talk in the open drawer. In place of the one before, so that Back still closes it. */
export function turnTo(id: string): void {
  const isThere = paramOf(location.search, 'talk') === id
  // Who asks for what is there already wants to go into it.
  if (isThere) document.querySelector<HTMLElement>('dialog[data-beside=true] button')?.focus()
  else withoutSteps(() => replaceParams({ talk: id }))
}
