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
  let renderedTo = 0
  for (const index of [...wanted].sort((a, b) => a - b)) {
    items.push(...gap(layout, items.length, renderedTo, index), ...item(sections, layout, index))
    renderedTo = index + 1
  }
  items.push(...gap(layout, items.length, renderedTo, layout.items))
  return items
}

function gap(layout: BandLayout, place: number, from: number, to: number): TableItem[] {
  const height = layout.topOf(to) - layout.topOf(from)
  return height > 0 ? [{ kind: 'gap', id: `gap ${place}`, height }] : []
}

function item(sections: readonly Section[], layout: BandLayout, index: number): TableItem[] {
  const { band, row } = layout.placeOf(index)
  const section = sections[band]
  if (!section) return []
  if (row < 0) return [{ kind: 'header', id: `header ${section.key}`, index, section }]
  const talk = section.talk(row)
  return talk ? [{ kind: 'talk', id: `talk ${talk.id}`, index, talk }] : []
}
