import type { Arrangement } from '../list/arrange.ts'
import { PrintWhole } from './PrintWhole.tsx'
import { RowFocus, type RowFocusProps } from './RowFocus.tsx'
import { RowNumbers } from './RowNumbers.tsx'
import { ScrollAnchor } from './ScrollAnchor.tsx'
import { TallList } from './TallList.tsx'

/** The list and its layout, as the table renders them. */
export interface TableToolsProps extends RowFocusProps {
  readonly arranged: Arrangement | undefined
  /** Number of sessions that are not loaded yet, as far as it is known. */
  readonly unloaded: number
}

/** What the table does besides showing rows: focus, place, numbers, printing. Renders nothing. */
export function TableTools({ list, arranged, sections, layout, viewport, unloaded, onPin }: TableToolsProps) {
  const shape = { sections, layout }
  return (
    <>
      <TallList viewport={viewport} />
      <ScrollAnchor {...{ ...shape, list, arranged, viewport }} />
      <RowNumbers {...{ ...shape, unloaded }} />
      <RowFocus {...{ ...shape, list, viewport, onPin }} />
      <PrintWhole viewport={viewport} />
    </>
  )
}
