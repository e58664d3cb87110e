import { currentParam, pushParams, replaceParams } from '../address/address.ts'

/** Opens the drawer on a talk with a history entry of its own, so that Back closes it. An open drawer changes to the talk instead. */
export function openTalk(id: string): void {
  if (currentParam('talk') === undefined) pushParams({ talk: id })
  else
    void import('./show-talk.ts')
      .then(({ showTalk }) => showTalk(id))
      .catch(() => replaceParams({ talk: id }))
}
