import { createContext, use, type ComponentType } from 'react'
import type { Talk } from '../../talks/talk.ts'
import type { SortKey } from '../../talks/find/sort.ts'
import type { fit } from '../../ui/virtual/fit.ts'
import type { TableToolsProps } from './TableTools.tsx'
import type { timeNotes } from './time-notes.ts'

/** Parts of the table that are loaded lazily, after its first rows. */
export interface TableExtras {
  readonly Clash: ComponentType<{ readonly talk: Talk }>
  readonly TableTools: ComponentType<TableToolsProps>
  readonly SortHeading: ComponentType<{ readonly column: SortKey }>
  readonly fit: typeof fit
  readonly timeNotes: typeof timeNotes
}

/** Provides the extras as soon as they are loaded. */
export const TableExtrasContext = createContext<TableExtras | undefined>(undefined)

/** The extras of the table; `undefined` until they are loaded. */
export const useTableExtras = (): TableExtras | undefined => use(TableExtrasContext)
