import type { Talk } from '../../talks/talk.ts'
import { placeOf, type Section } from './sections.ts'

/** The talks in the rows before and after the one of `talk`. */
export function neighboursOf(
  sections: readonly Section[],
  talk: Talk,
): { previous?: Talk | undefined; next?: Talk | undefined } {
  const { band, row } = placeOf(sections, talk) ?? {}
  if (band === undefined || row === undefined) return {}
  const [before, here, after] = [sections[band - 1], sections[band], sections[band + 1]]
  return {
    previous: here?.talk(row - 1) ?? before?.talk(before.count - 1),
    next: here?.talk(row + 1) ?? after?.talk(0),
  }
}
