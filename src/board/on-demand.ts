import { RowFocus } from './table/RowFocus.tsx'
import { Clash } from '../talk-ui/Clash.tsx'
import { Freshness } from './states/ListAge.tsx'
import { SteadyView } from './table/ScrollAnchor.tsx'
import { AboveList } from './AboveList.tsx'
import { arrange } from './table/arrange.ts'
import { SortHeading } from './table/SortHeading.tsx'
import { ToolBar } from './toolbar/Toolbar.tsx'
import { TimeNotes } from '../talk-ui/TimeNotes.tsx'
import { ZoneSelect } from './toolbar/ZoneSelect.tsx'

/** The parts of the board that its first rows do without: they arrive together, in one file. */
export const boardTools = {
  AboveList,
  arrange,
  Clash,
  Freshness,
  RowFocus,
  SortHeading,
  SteadyView,
  ToolBar,
  TimeNotes,
  ZoneSelect,
}

/** What they are. */
export type BoardTools = typeof boardTools
