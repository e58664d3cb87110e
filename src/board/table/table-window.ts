import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import type { Talk } from '../../talks/talk.ts'
import type { Section } from './sections.ts'

/** One thing the table draws: a row, a day's header, or the empty height of what is not drawn. */
export type TableItem =
  | { readonly kind: 'talk'; readonly id: string; readonly index: number; readonly talk: Talk }
  | { readonly kind: 'header'; readonly id: string; readonly index: number; readonly section: Section }
  | { readonly kind: 'gap'; readonly id: string; readonly height: number }

/**
 * What to draw so that items `first` to `last` are there, and those of `pinned` wherever they are (the header that sticks, the
 * row that has the focus), with gaps as high as what is left out.
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
  let drawnTo = 0
  for (const index of [...wanted].sort((a, b) => a - b)) {
    items.push(...gap(layout, items.length, drawnTo, index), ...item(sections, layout, index))
    drawnTo = index + 1
  }
  items.push(...gap(layout, items.length, drawnTo, layout.items))
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
