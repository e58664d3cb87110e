import { constructTable, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { Talk } from '../../talks/talk.ts'
import type { Words } from '../../words/board-words.ts'
import { JoinCell, PresentersCell, RegisteredCell, SessionCell, TimeCell } from './cells.tsx'
import { noState } from './stateless.ts'
import { StatusCell } from '../../talk-ui/Status.tsx'

/** The table draws; order, search and window are index work of our own, so that it never walks all rows. */
export const features = tableFeatures({ coreReactivityFeature: noState })

const column = createColumnHelper<typeof features, Talk>()

/** The key of a column's heading in `words.table`. */
export type ColumnId = Exclude<keyof Words['table'], 'label'>

const display = (id: ColumnId, Cell: (props: { talk: Talk }) => React.ReactNode) =>
  column.display({ id, cell: ({ row }) => <Cell talk={row.original} /> })

/** The columns of the board, in order. */
const columns = column.columns([
  display('time', TimeCell),
  display('session', SessionCell),
  display('presenters', PresentersCell),
  display('registered', RegisteredCell),
  display('status', StatusCell),
  display('join', JoinCell),
])

/** The ids of `columns`, in order. */
export const columnIds: readonly ColumnId[] = [
  'time',
  'session',
  'presenters',
  'registered',
  'status',
  'join',
]

const nothing: readonly Talk[] = []

/** A table of these columns that is still to be given its rows. */
export const createTable = () =>
  constructTable({ features, columns, data: nothing, getRowId: ({ id }) => id })
