import { currentParam, pushParams, replaceParams } from '../address/address.ts'

/** Opens the drawer on a talk, as a step that Back undoes; a drawer that is open beside the list shows it instead. */
export function openTalk(id: string): void {
  if (currentParam('talk') === undefined) pushParams({ talk: id })
  else
    void import('./show-talk.ts')
      .then(({ showTalk }) => showTalk(id))
      .catch(() => replaceParams({ talk: id }))
}
