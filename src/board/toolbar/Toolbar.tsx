import type { View } from '../../talks/view.ts'
import { Shortcuts } from '../keys/Shortcuts.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { GoTo } from './GoTo.tsx'
import { SearchBox } from './SearchBox.tsx'

/** The controls of the list: search, filters, go to a date, keyboard shortcuts. */
export function Toolbar({ view }: { readonly view: View }) {
  return (
    <>
      <SearchBox view={view} />
      <FilterMenu view={view} />
      <GoTo key={view} view={view} />
      <Shortcuts />
    </>
  )
}
