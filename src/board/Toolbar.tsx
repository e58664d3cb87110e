import { useParam } from '../address/use-param.ts'
import { LazyAccountMenu } from './header/LazyAccountMenu.ts'
import { Shortcuts } from './keys/Shortcuts.tsx'
import { useBoardList } from './list/list-context.ts'
import { FilterMenu } from './toolbar/FilterMenu.tsx'
import { GoTo } from './toolbar/GoTo.tsx'
import { PageTitle } from './PageTitle.tsx'
import { NewTabHint } from './toolbar/NewTabHint.tsx'
import { SearchBox } from './toolbar/SearchBox.tsx'
import { followToolbarHeight } from './toolbar/toolbar-height.ts'

/** The controls of the list: search, filters, go to a date, keyboard shortcuts; and the account menu where there is no header. */
export function Toolbar() {
  const { view } = useBoardList()
  const isChromeless = useParam('frame')
  return (
    <>
      <SearchBox />
      <FilterMenu />
      <GoTo key={view} />
      <Shortcuts />
      {isChromeless && <LazyAccountMenu />}
      <PageTitle />
      <NewTabHint />
      {/* Only to find the toolbar from. */}
      <span ref={followToolbarHeight} hidden />
    </>
  )
}
