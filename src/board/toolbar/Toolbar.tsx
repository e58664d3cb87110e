import { Shortcuts } from '../keys/Shortcuts.tsx'
import { useBoardList } from '../list/list-context.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { GoTo } from './GoTo.tsx'
import { SearchBox } from './SearchBox.tsx'

/** The controls of the list: search, filters, go to a date, keyboard shortcuts. */
export function Toolbar() {
  const { view } = useBoardList()
  return (
    <>
      <SearchBox />
      <FilterMenu />
      <GoTo key={view} />
      <Shortcuts />
    </>
  )
}
