import { Clash } from '../talk-ui/Clash.tsx'
import { AboveList } from './AboveList.tsx'
import { AdminsOnly } from './states/AdminsOnly.tsx'
import { ListAge } from './states/ListAge.tsx'
import { Unreadable } from './states/Unreadable.tsx'
import { fit } from '../ui/virtual/fit.ts'
import { arrange } from './list/arrange.ts'
import { SortHeading } from './table/SortHeading.tsx'
import { TableTools } from './table/TableTools.tsx'
import type { TableExtras } from './table/table-extras-context.ts'
import { timeNotes } from './table/time-notes.ts'
import { Toolbar } from './Toolbar.tsx'
import { ZoneSelect } from './toolbar/ZoneSelect.tsx'

const table: TableExtras = { Clash, SortHeading, TableTools, fit, timeNotes }

/** The parts of the board that the first rows do not need. They are loaded together, as one chunk. */
export const boardExtras = {
  AboveList,
  AdminsOnly,
  arrange,
  ListAge,
  Unreadable,
  table,
  Toolbar,
  ZoneSelect,
}
