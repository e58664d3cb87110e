import { useConfig } from '../config/config-context.ts'
import { cutAt } from '../lib/text/clean-name.ts'
import { useTitle } from '../ui/use-title.ts'
import { useWords } from '../words/board-words.ts'
import { useToolbarWords } from '../words/toolbar-words.ts'
import { useBoardList } from './list/list-context.ts'
import { useOpenTalk } from './list/use-open-talk.ts'

/** UTF-16 units of a session's name; a tab shows fewer, but the history and screen readers give the whole title. */
const maxNameLength = 100

/**
 * The title of the page: the open session, else how many are live, each with the academy. In a frame it is the academy alone, as the host page
 * is told the title, and need not know what is in the list. Renders nothing.
 */
export function PageTitle() {
  const { product, unnamed } = useWords()
  const { title: words } = useToolbarWords()
  const { academy } = useConfig()
  const { list } = useBoardList()
  const { talk } = useOpenTalk()
  const live = list?.live.length ?? 0
  const what = talk ? cutAt(talk.name, maxNameLength) || unnamed : live > 0 && words.live(live)
  const isFramed = window.top !== window
  useTitle(what && !isFramed ? [what, academy.name || product] : [academy.name, product])
  return null
}
