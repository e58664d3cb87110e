import { startOfDate } from '../../lib/time/calendar-date.ts'
import type { FacetId } from '../../talks/find/facets.ts'
import type { Dates } from '../../words/dates/dates.ts'
import type { ToolbarWords } from '../../words/toolbar-words.ts'

/** The label of a facet value; `nameOf` returns the name of a presenter. */
export function labelOf(
  facet: FacetId,
  value: string,
  nameOf: (value: string) => string | undefined,
  { filter }: ToolbarWords,
  dates: Dates,
): string {
  const known: Readonly<Record<string, string>> = filter.values
  const word =
    Object.hasOwn(known, value) && facet !== 'by' && facet !== 'category' ? known[value] : undefined
  if (word !== undefined) return word
  if (facet === 'category') return filter.numbered(value)
  if (facet === 'day') return rangeOf(value, filter, dates)
  // An unknown value, of an address that the board did not make.
  return facet === 'by' ? (nameOf(value) ?? filter.someone) : value
}

function rangeOf(range: string, filter: ToolbarWords['filter'], dates: Dates): string {
  const [from, to] = range.split('..').map((date) => {
    const start = startOfDate(date, dates.zone)
    return start === undefined ? undefined : dates.date(start)
  })
  if (from === undefined) return to === undefined ? range : filter.until(to)
  return to === undefined ? filter.since(from) : filter.between(from, to)
}
