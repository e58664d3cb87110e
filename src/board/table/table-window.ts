import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import type { Talk } from '../../talks/talk.ts'
import type { Section } from '../list/sections.ts'

/** An item that the table renders: the row of a talk, a day header, or a spacer (`gap`, height in px) for items that are not rendered. */
export type TableItem =
  | { readonly kind: 'talk'; readonly id: string; readonly index: number; readonly talk: Talk }
  | { readonly kind: 'header'; readonly id: string; readonly index: number; readonly section: Section }
  | { readonly kind: 'gap'; readonly id: string; readonly height: number }

/**
 * The items to render: `first` to `last`, and those of `pinned` wherever they are (the sticky header, the focused row), with spacers as
 * high as the items left out.
 */
export function tableItems(
  sections: readonly Section[],
  layout: BandLayout,
  [first, last]: readonly [number, number],
  pinned: readonly (number | undefined)[],
): readonly TableItem[] {
  const wanted = new Set<number>()
  for (const index of pinned) if (index !== undefined && index >= 0) wanted.add(index)
  for (let index = first; index <= last && index < layout.items; index += 1) wanted.add(index)
  const items: TableItem[] = []
  /** px at which what has been rendered ends; in a fitted layout a row is higher than the distance to the next. */
  let end = 0
  const leaveOut = (to: number) => {
    // Sums of heights differ by rounding.
    if (to - end > 0.01) items.push({ kind: 'gap', id: `gap ${items.length}`, height: to - end })
    end = Math.max(end, to)
  }
  for (const index of [...wanted].sort((a, b) => a - b)) {
    leaveOut(layout.topOf(index))
    items.push(...item(sections, layout, index))
    end += layout.heightOf(index)
  }
  leaveOut(layout.height)
  return items
}

function item(sections: readonly Section[], layout: BandLayout, index: number): TableItem[] {
  const { band, row } = layout.placeOf(index)
  const section = sections[band]
  if (!section) return []
  if (row < 0) return [{ kind: 'header', id: `header ${section.key}`, index, section }]
  const talk = section.talk(row)
  return talk ? [{ kind: 'talk', id: `talk ${talk.id}`, index, talk }] : []
}
