import { useEffect, useState } from 'react'
import { replaceParams } from '../../address/address.ts'
import { useListSearch } from '../../address/use-param.ts'
import type { ParamChanges } from '../../address/params.ts'
import { presenterNamed } from '../../talks/find/facets.ts'
import { cleared, toggled } from '../../talks/find/filter.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { Button } from '../../ui/Button.tsx'
import { Cross } from '../../ui/icons.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useReading } from '../list/list-context.ts'
import type { Arrangement } from '../list/arrange.ts'
import styles from './search-result.module.css'
import { labelOf } from './facet-labels.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { cancelPendingQuery } from './search-typing.ts'

interface SearchResultProps {
  readonly list: TalkList
  readonly arranged: Arrangement
}

/**
 * The active search and filters as removable chips, and the number of results. Says so where part of the list is not loaded yet, as the
 * result is then incomplete.
 */
export function SearchResult({ list, arranged }: SearchResultProps) {
  const words = useToolbarWords()
  const dates = useDates()
  const { hasNextPage, isReading } = useReading()
  const { filter, found, isFiltered } = arranged

  // Without search or filters there is no reason to load the rest of the list.
  useEffect(() => {
    if (!isFiltered && loadMoreGoal.get()?.to === 'search') loadMoreGoal.set(undefined)
  }, [isFiltered])

  const search = useListSearch()
  // What a refresh changes is part of the status of the list: it is not announced twice.
  const [last, setLast] = useState({ search, list, isReading, isSilent: false })
  if (last.search !== search || last.list !== list || last.isReading !== isReading) {
    const isRefresh = last.search === search && !last.isReading && !isReading
    setLast({ search, list, isReading, isSilent: isRefresh })
  }

  const nameOf = (value: string) => presenterNamed(list.talks, value)
  const chips = [...filter.chosen].flatMap(([facet, values]) =>
    [...values].map((value) => ({
      key: `${facet} ${value}`,
      label: labelOf(facet, value, nameOf, words, dates),
      remove: toggled(filter, facet, value),
    })),
  )
  if (filter.query !== '') {
    chips.unshift({ key: 'q', label: words.found.quoted(filter.query), remove: { q: undefined } })
  }
  return (
    <>
      <div className={styles.bar}>
        {/* Rendered even while empty: screen readers do not announce a live region that is added together with its text. */}
        <p className={styles.summary} aria-live={last.isSilent ? 'off' : 'polite'} aria-busy={isReading}>
          {isFiltered &&
            (hasNextPage ? words.found.someOf(found, list.sessions, list.total) : words.found.some(found))}
        </p>
        {isFiltered && hasNextPage && !isReading && (
          <Button variant="text" onClick={() => loadMoreGoal.set({ to: 'search' })}>
            {words.found.rest}
          </Button>
        )}
        {isFiltered && (
          <>
            <ul className={styles.chips} aria-label={words.found.label}>
              {chips.map(({ key, label, remove }) => (
                <li key={key}>
                  <button
                    type="button"
                    className={styles.chip}
                    aria-label={words.found.remove(label)}
                    onClick={() => change(remove)}
                  >
                    <bdi>{label}</bdi>
                    <Cross />
                  </button>
                </li>
              ))}
            </ul>
            <Button variant="text" onClick={() => change(cleared)}>
              {words.found.clear}
            </Button>
          </>
        )}
      </div>
      {isFiltered && found === 0 && list.talks.length > 0 && (
        <Empty title={hasNextPage ? words.found.soFar : words.found.none}>
          {hasNextPage ? words.found.soFarHint : words.found.noneHint}
        </Empty>
      )}
    </>
  )
}

function change(changes: ParamChanges) {
  if ('q' in changes) cancelPendingQuery()
  replaceParams(changes)
}
