import type { Talk } from '../../talks/talk.ts'
import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import { placeOf, type Section } from './sections.ts'

/** Which rows the table has, and where they stand. */
export interface TableShape {
  readonly sections: readonly Section[]
  readonly layout: BandLayout
}

/** The item of the table that shows `talk`. */
export function itemOf({ sections, layout }: TableShape, talk: Talk | undefined): number | undefined {
  const place = talk && placeOf(sections, talk)
  return place && layout.indexOf(place.band, place.row)
}
