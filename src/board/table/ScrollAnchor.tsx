import { useLayoutEffect, useRef } from 'react'
import { sortOf } from '../../talks/find/sort.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'
import type { Arrangement } from '../list/arrange.ts'
import { itemOf, type TableShape } from './table-shape.ts'

/** The list and its layout, as the table renders them. */
export interface ScrollAnchorProps extends TableShape {
  readonly list: TalkList
  /** Has the order of the rows; when it changes, the table scrolls to its top. */
  readonly arranged: Arrangement | undefined
  readonly viewport: Viewport
}

/** How many items from the top of the viewport are tried as the anchor. */
const maxCandidates = 50

/**
 * Scroll anchoring: keeps the row at the top of the viewport in place while rows above it are added or removed. The anchor is the first
 * row there that still exists with the same start time. Does nothing at the top of the page, so that new rows there can be seen, nor, while
 * the table's first row is on screen, for what a search or a filter changes. What is above the table is anchored by the browser.
 */
export function ScrollAnchor({ viewport, list, arranged, sections, layout }: ScrollAnchorProps) {
  const previousShape = useRef<TableShape & { readonly list: TalkList }>(undefined)
  const sorted = useRef<string>(undefined)
  useLayoutEffect(() => {
    const previous = previousShape.current
    previousShape.current = { sections, layout, list }
    const sort = arranged && sortOf(arranged.order)
    const isResorted = sort !== sorted.current
    sorted.current = sort
    if (!previous || previous.sections === sections || scrollY <= 0) return
    if (viewport.top() <= 0 && (isResorted || previous.list === list)) return
    if (isResorted) {
      scrollBy(0, -viewport.top())
      return
    }
    const first = previous.layout.itemAt(viewport.top())
    for (let item = first; item < first + maxCandidates; item += 1) {
      const { band, row } = previous.layout.placeOf(item)
      const talk = previous.sections[band]?.talk(row)
      const now = talk && list.byId.get(talk.id)
      const newItem = now && now.start === talk.start ? itemOf({ sections, layout }, now) : undefined
      // A row that goes live moves to another section.
      const section = newItem === undefined ? undefined : sections[layout.placeOf(newItem).band]
      if (newItem === undefined || section?.key !== previous.sections[band]?.key) continue
      const moved = layout.topOf(newItem) - previous.layout.topOf(item)
      if (moved !== 0) scrollBy(0, moved)
      return
    }
  }, [viewport, list, arranged, sections, layout])
  return null
}
