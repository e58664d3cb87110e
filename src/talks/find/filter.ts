import { readParam, type ParamChanges } from '../../address/params.ts'
import type { Talk } from '../talk.ts'
import { facetIds, passes, valuesOf, type Circumstances, type FacetId } from './facets.ts'
import { searchFor } from './search.ts'

/** What is looked for: words, and chosen values by facet. Nothing chosen of a facet means all. */
export interface Filter {
  readonly query: string
  readonly chosen: ReadonlyMap<FacetId, ReadonlySet<string>>
}

/** The filter that an address names in its `location.search`. */
export function filterOf(search: string): Filter {
  const chosen = new Map<FacetId, ReadonlySet<string>>()
  for (const facet of facetIds) {
    const values = readParam(search, facet)
    if (values.size > 0) chosen.set(facet, values)
  }
  return { query: (readParam(search, 'q') ?? '').trim(), chosen }
}

/** Changes to an address that choose `value` of a facet, or no longer. */
export function toggled({ chosen }: Filter, facet: FacetId, value: string): ParamChanges {
  const values = new Set(chosen.get(facet))
  if (!values.delete(value)) values.add(value)
  return { [facet]: values }
}

/** Changes to an address that look for nothing any more. */
export const cleared: ParamChanges = Object.fromEntries([...facetIds, 'q'].map((name) => [name, undefined]))

/** Whether anything is looked for. */
export const isFiltering = ({ query, chosen }: Filter): boolean => query !== '' || chosen.size > 0

/** Those of `talks` that `filter` lets through, in their order. */
export function filtered(talks: readonly Talk[], filter: Filter, around: Circumstances): readonly Talk[] {
  if (!isFiltering(filter)) return talks
  const isFound = searchFor(filter.query)
  const chosen = [...filter.chosen]
  return talks.filter(
    (talk) =>
      (!isFound || isFound(talk)) && chosen.every(([facet, values]) => passes(facet, talk, values, around)),
  )
}

/** A value that could be chosen, and how many talks there would be of it. */
export interface Choice {
  readonly value: string
  readonly label: string | undefined
  readonly count: number
}

/**
 * What could be chosen of each facet, most frequent first. A count says how many talks have the value among those that everything
 * chosen of the other facets lets through.
 */
export function choicesOf(
  talks: readonly Talk[],
  filter: Filter,
  around: Circumstances,
): ReadonlyMap<FacetId, readonly Choice[]> {
  const isFound = searchFor(filter.query)
  const chosen = [...filter.chosen]
  const counts = new Map(
    facetIds.map((facet) => [facet, new Map<string, { label: string | undefined; count: number }>()]),
  )
  for (const talk of talks) {
    if (isFound && !isFound(talk)) continue
    const [failed, another] = chosen.filter(([facet, values]) => !passes(facet, talk, values, around))
    if (another) continue
    for (const [facet, known] of counts) {
      // Of several marks one may want all: what has not this one is not among them.
      if (failed && (failed[0] !== facet || facet === 'is')) continue
      for (const { value, label } of valuesOf(facet, talk, around)) {
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
