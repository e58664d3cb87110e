import { useState } from 'react'
import { serverTime } from '../../lib/clock/clock.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { changesBetween } from '../../talks/list/list-changes.ts'
import { useListWords } from '../../words/list-words.ts'
import { useDates } from '../../words/locale-context.ts'
import { useReading } from '../list/list-context.ts'
import type { Freshness } from '../list/use-freshness.ts'

interface ListNewsProps {
  readonly list: TalkList
  readonly freshness: Freshness
}

/**
 * Tells screen readers what a refresh has changed, and that the list is out of date or up to date again. At most one message for a refresh:
 * if the number of sessions has changed, that is announced by the status of the list.
 */
export function ListNews({ list, freshness }: ListNewsProps) {
  const { news } = useListWords()
  const { time } = useDates()
  const { isReading } = useReading()
  const [last, setLast] = useState({ list, freshness, isReading, text: '' })
  if (last.list !== list || last.freshness !== freshness || last.isReading !== isReading) {
    const isCounted = last.list.sessions !== list.sessions || last.list.total !== list.total
    // Pages that are loaded for the first time are no news.
    const isRefresh = !last.isReading && !isReading && !isCounted
    const changes = isRefresh ? changesBetween(last.list, list) : undefined
    const said = [
      last.freshness !== 'fresh' && freshness === 'fresh' && !isCounted && news.again,
      freshness === 'overdue' && last.freshness === 'fresh' && news.overdue,
      changes && news.changes(time(serverTime()), changes),
    ].filter((text) => typeof text === 'string')
    // Old news stay: another text would be announced.
    setLast({ list, freshness, isReading, text: said.length > 0 ? said.join(' ') : last.text })
  }
  return (
    <p aria-live="polite" className="visually-hidden">
      {last.text}
    </p>
  )
}
