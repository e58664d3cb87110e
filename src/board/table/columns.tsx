import { constructTable, createColumnHelper, metaHelper, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Talk } from '../../talks/talk.ts'
import type { SortKey } from '../../talks/find/sort.ts'
import {
  joinCell,
  presentersCell,
  registeredCell,
  sessionCell,
  statusCell,
  timeCell,
  timeLabel,
  type CellLabel,
  type RenderCell,
} from './cells.tsx'
import { ColumnHeading } from './ColumnHeading.tsx'
import { stateless } from './stateless.ts'

/** What is rendered in a column. */
interface ColumnContent {
  readonly heading: ReactNode
  readonly render: RenderCell
  /** The accessible name, where it is not the content. */
  readonly label?: CellLabel
}

/**
 * The table library provides columns and rows only. Sorting, filtering and virtualisation are our own code, so that the library never
 * iterates over all rows. The content is in the column's `meta`, as the library renders `header` and `cell` as components.
 */
export const features = tableFeatures({
  coreReactivityFeature: stateless,
  columnMeta: metaHelper<ColumnContent>(),
})

const column = createColumnHelper<typeof features, Talk>()

const display = (id: SortKey, cell: Omit<ColumnContent, 'heading'>) =>
  column.display({ id, meta: { heading: <ColumnHeading column={id} />, ...cell } })

/** The columns of the board, in order. */
const columns = column.columns([
  display('time', { render: timeCell, label: timeLabel }),
  display('session', { render: sessionCell }),
  display('presenters', { render: presentersCell }),
  display('registered', { render: registeredCell }),
  display('status', { render: statusCell }),
  display('join', { render: joinCell }),
])

const noRows: readonly Talk[] = []

/** Creates a table with these columns and no rows; `setOptions` sets its `data`. */
export const createTable = () => constructTable({ features, columns, data: noRows, getRowId: ({ id }) => id })
