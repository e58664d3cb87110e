import type { Talk } from '../../talks/talk.ts'
import { placeOf, type Section } from './sections.ts'

/** How many of the last rows count as near the end. */
const rowsNearEnd = 3

/** Whether `talk` is among the last rows. */
export function isNearEndOf(sections: readonly Section[], talk: Talk | undefined): boolean {
  const place = talk && placeOf(sections, talk)
  if (!place) return false
  let rowsAfter = (sections[place.band]?.count ?? 0) - place.row - 1
  for (const { count } of sections.slice(place.band + 1)) rowsAfter += count
  return rowsAfter < rowsNearEnd
}
