import { pushParams, replaceParams } from '../address/address.ts'
import { paramOf } from '../address/query-string.ts'

/** Opens the drawer on a talk as a step that Back undoes; a drawer that is open beside the list turns to it. */
export function openTalk(id: string): void {
  if (paramOf(location.search, 'talk') === undefined) pushParams({ talk: id })
  else void import('./turn-to.ts').then(({ turnTo }) => turnTo(id)).catch(() => replaceParams({ talk: id }))
}
