import { constructTable, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { Status } from '../../talk-ui/Status.tsx'
import type { Talk } from '../../talks/talk.ts'
import type { SortKey } from '../../talks/find/sort.ts'
import { JoinCell, PresentersCell, RegisteredCell, SessionCell, TimeCell } from './cells.tsx'
import { ColumnHeading } from './ColumnHeading.tsx'
import { stateless } from './stateless.ts'

/**
 * The table library provides headings and cells only. Sorting, filtering and virtualisation are our own code, so that the library never
 * iterates over all rows.
 */
export const features = tableFeatures({ coreReactivityFeature: stateless })

const column = createColumnHelper<typeof features, Talk>()

const display = (id: SortKey, Cell: (props: { talk: Talk }) => React.ReactNode) =>
  column.display({
    id,
    header: () => <ColumnHeading column={id} />,
    cell: ({ row }) => <Cell talk={row.original} />,
  })

/** The columns of the board, in order. */
const columns = column.columns([
  display('time', TimeCell),
  display('session', SessionCell),
  display('presenters', PresentersCell),
  display('registered', RegisteredCell),
  display('status', Status),
  display('join', JoinCell),
])

const noRows: readonly Talk[] = []

/** Creates a table with these columns and no rows; `setOptions` sets its `data`. */
export const createTable = () => constructTable({ features, columns, data: noRows, getRowId: ({ id }) => id })
