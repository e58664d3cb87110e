import { RowFocus } from '../keys/RowFocus.tsx'
import { Clash } from '../Clash.tsx'
import { Freshness } from '../Freshness.tsx'
import { SteadyView } from '../SteadyView.tsx'
import { AboveList } from './AboveList.tsx'
import { arrange } from './arrange.ts'
import { SortHeading } from './SortHeading.tsx'
import { ToolBar } from './ToolBar.tsx'
import { TimeNotes } from './TimeNotes.tsx'
import { ZoneSelect } from './ZoneSelect.tsx'

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
