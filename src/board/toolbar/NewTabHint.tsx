import { newTabHint } from '../../ui/new-tab-hint.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'

/** Describes links that open a new tab, which refer to it. Hidden: screen readers read it with each of them. */
export const NewTabHint = () => (
  <span id={newTabHint} hidden>
    {useToolbarWords().newTab}
  </span>
)
