import { useLayoutEffect, useRef } from 'react'
import { sortOf } from '../../talks/find/sort.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'
import type { Arrangement } from './arrange.ts'
import { itemOf, type TableShape } from './table-shape.ts'

export interface ScrollAnchorProps extends TableShape {
  readonly list: TalkList
  /** Holds the order of the rows; in another one begins at its beginning. */
  readonly arranged: Arrangement | undefined
  readonly viewport: Viewport
}

/** Rows below the upper edge of which one is taken to hold on to. */
const candidates = 50

/**
 * Holds what is at the upper edge where it is while rows above it come and go: the first row there that is still at its time.
 * Not while the table's beginning is on screen: there, what is new is what one wants to see.
 */
export function ScrollAnchor({ viewport, list, arranged, sections, layout }: ScrollAnchorProps) {
  const before = useRef<TableShape>(undefined)
  const sorted = useRef<string>(undefined)
  useLayoutEffect(() => {
    const was = before.current
    before.current = { sections, layout }
    const sort = arranged && sortOf(arranged.order)
    const isOther = sort !== sorted.current
    sorted.current = sort
    if (!was || was.sections === sections || viewport.top() <= 0) return
    if (isOther) {
      scrollBy(0, -viewport.top())
      return
    }
    const first = was.layout.itemAt(viewport.top())
    for (let item = first; item < first + candidates; item += 1) {
      const { band, row } = was.layout.placeOf(item)
      const talk = was.sections[band]?.talk(row)
      const now = talk && list.byId.get(talk.id)
      const to = now && now.start === talk.start ? itemOf({ sections, layout }, now) : undefined
      if (to === undefined) continue
      const moved = layout.topOf(to) - was.layout.topOf(item)
      if (moved !== 0) scrollBy(0, moved)
      return
    }
  }, [viewport, list, arranged, sections, layout])
  return null
}
