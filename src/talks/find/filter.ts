import { readParam, type ParamChanges } from '../../address/params.ts'
import type { Talk } from '../talk.ts'
import { facetIds, passes, valuesOf, type FacetContext, type FacetId } from './facets.ts'
import { searchFor } from './search.ts'

/** A filter of the list: words to search for, and the values chosen in each facet. A facet without chosen values does not filter. */
export interface Filter {
  readonly query: string
  readonly chosen: ReadonlyMap<FacetId, ReadonlySet<string>>
}

/** The filter in an address, given its `location.search`. */
export function filterOf(search: string): Filter {
  const chosen = new Map<FacetId, ReadonlySet<string>>()
  for (const facet of facetIds) {
    const values = readParam(search, facet)
    if (values.size > 0) chosen.set(facet, values)
  }
  return { query: (readParam(search, 'q') ?? '').trim(), chosen }
}

/** The changes to the address that choose `value` of a facet, or no longer choose it. */
export function toggled({ chosen }: Filter, facet: FacetId, value: string): ParamChanges {
  const values = new Set(chosen.get(facet))
  if (!values.delete(value)) values.add(value)
  return { [facet]: values }
}

/** The changes to the address that remove the whole filter. */
export const cleared: ParamChanges = Object.fromEntries([...facetIds, 'q'].map((name) => [name, undefined]))

/** Whether the filter has words or chosen values. */
export const isFiltering = ({ query, chosen }: Filter): boolean => query !== '' || chosen.size > 0

/** The `talks` that match `filter`, in the same order. */
export function filtered(talks: readonly Talk[], filter: Filter, context: FacetContext): readonly Talk[] {
  if (!isFiltering(filter)) return talks
  const matchesQuery = searchFor(filter.query)
  const chosen = [...filter.chosen]
  return talks.filter(
    (talk) =>
      (!matchesQuery || matchesQuery(talk)) &&
      chosen.every(([facet, values]) => passes(facet, talk, values, context)),
  )
}

/** A value that can be chosen, and the number of talks there would be with it. */
export interface Choice {
  readonly value: string
  readonly label: string | undefined
  readonly count: number
}

/**
 * The values that can be chosen in each facet, most frequent first. A count is the number of talks that have the value and match everything
 * chosen in the other facets; in `is`, everything chosen.
 */
export function choicesOf(
  talks: readonly Talk[],
  filter: Filter,
  context: FacetContext,
): ReadonlyMap<FacetId, readonly Choice[]> {
  const matchesQuery = searchFor(filter.query)
  const chosen = [...filter.chosen]
  const counts = new Map(
    facetIds.map((facet) => [facet, new Map<string, { label: string | undefined; count: number }>()]),
  )
  for (const talk of talks) {
    if (matchesQuery && !matchesQuery(talk)) continue
    const [failedFacet, secondFailed] = chosen.filter(
      ([facet, values]) => !passes(facet, talk, values, context),
    )
    if (secondFailed) continue
    for (const [facet, known] of counts) {
      // In `is` a talk must have all chosen values, so one that lacks a chosen value is not counted.
      if (failedFacet && (failedFacet[0] !== facet || facet === 'is')) continue
      for (const { value, label } of valuesOf(facet, talk, context)) {
        const choice = known.get(value)
        if (choice) choice.count += 1
        else known.set(value, { label, count: 1 })
      }
    }
  }
  return new Map(
    [...counts].map(([facet, known]) => [
      facet,
      [...known]
        .map(([value, { label, count }]) => ({ value, label, count }))
        .sort((a, b) => b.count - a.count),
    ]),
  )
}
