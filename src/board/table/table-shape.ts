import type { Talk } from '../../talks/talk.ts'
import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import { placeOf, type Section } from '../list/sections.ts'

/** The rows of the table and their positions. */
export interface TableShape {
  readonly sections: readonly Section[]
  readonly layout: BandLayout
}

/** The index of the table item (a row or a day header) that shows `talk`; `undefined` where none does. */
export function itemOf({ sections, layout }: TableShape, talk: Talk | undefined): number | undefined {
  const place = talk && placeOf(sections, talk)
  return place && layout.indexOf(place.band, place.row)
}
