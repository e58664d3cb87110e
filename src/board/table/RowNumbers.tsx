import { useLayoutEffect } from 'react'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import type { TableShape } from './table-shape.ts'

/** The sections and their layout, as the table renders them. */
export interface RowNumbersProps extends TableShape {
  /** Number of sessions that are not loaded yet, as far as it is known. */
  readonly unloaded: number
}

/**
 * Says of each row which session of how many it is: the day headers count in `aria-rowindex`, as they are rows too
 * (https://www.w3.org/TR/wai-aria-1.3/#aria-rowindextext). Set in the DOM, not by rendering, as the number of all changes with each page.
 */
export function RowNumbers({ sections, layout, unloaded }: RowNumbersProps) {
  const { rowOf } = useToolbarWords()
  useLayoutEffect(() => {
    const all = sections.reduce((sum, { count }) => sum + count, unloaded)
    for (const row of document.querySelectorAll('tr[data-talk]')) {
      const item = Number(row.ariaRowIndex) - 2
      const { band } = layout.placeOf(item)
      const headers = sections[band]?.isBare ? 0 : band + 1
      const text = rowOf(item + 1 - headers, all)
      if (row.getAttribute(attribute) !== text) row.setAttribute(attribute, text)
    }
  })
  return null
}

const attribute = 'aria-rowindextext'
