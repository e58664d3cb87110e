import { useDeferredValue, useMemo } from 'react'
import { replaceParams } from '../../address/address.ts'
import { facetIds, presenterNamed, type FacetId } from '../../talks/find/facets.ts'
import { choicesOf, toggled, type Choice } from '../../talks/find/filter.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import type { Arrangement } from '../list/arrange.ts'
import { DateRange } from './DateRange.tsx'
import styles from './filter-panel.module.css'
import { labelOf } from './facet-labels.ts'
import { SortSelect } from './SortSelect.tsx'

interface FilterPanelProps {
  readonly list: TalkList
  readonly arranged: Arrangement
}

/** The sort order and the facets: each value with the number of sessions that choosing it would show. */
export function FilterPanel({ list, arranged }: FilterPanelProps) {
  // The rows come first: counting the sessions of each value takes longer than filtering them.
  const counted = useDeferredValue(arranged)
  const talks = useDeferredValue(list.talks)
  const choices = useMemo(() => choicesOf(talks, counted.filter, counted.context), [talks, counted])
  return (
    <>
      <SortSelect order={arranged.order} />
      {facetIds.map((facet) => (
        <Facet key={facet} facet={facet} choices={choices.get(facet) ?? []} {...{ list, arranged }} />
      ))}
    </>
  )
}

interface FacetProps {
  readonly facet: FacetId
  readonly choices: readonly Choice[]
  readonly list: TalkList
  readonly arranged: Arrangement
}

function Facet({ facet, choices, list, arranged: { filter } }: FacetProps) {
  const words = useToolbarWords()
  const dates = useDates()
  const chosen = filter.chosen.get(facet) ?? new Set<string>()
  const missing = [...chosen].filter(
    (value) => !value.includes('..') && !choices.some((one) => one.value === value),
  )
  const nameOf = (value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? presenterNamed(list.talks, value)
  const found = [...choices, ...missing.map((value) => ({ value, label: undefined, count: 0 }))]
  const inOrder = Object.keys(words.filter.values)
  const place = ({ value }: Choice) => inOrder.indexOf(value)
  const all = facet === 'by' || facet === 'category' ? found : found.toSorted((a, b) => place(a) - place(b))
  if (all.length === 0 && facet !== 'day') return null
  return (
    <fieldset className={styles.facet}>
      <legend>{words.filter[facet]}</legend>
      <div className={styles.values}>
        {all.map(({ value, count }) => (
          <label key={value} className={styles.value}>
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={() => replaceParams(toggled(filter, facet, value))}
            />
            <bdi>{labelOf(facet, value, nameOf, words, dates)}</bdi>
            <span className={styles.count}>{dates.number(count)}</span>
          </label>
        ))}
      </div>
      {facet === 'day' && <DateRange chosen={chosen} />}
    </fieldset>
  )
}
