import { useState } from 'react'
import { serverTime } from '../../lib/clock/clock.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { changesBetween } from '../../talks/list/list-changes.ts'
import { useListWords } from '../../words/list-words.ts'
import { useDates } from '../../words/locale-context.ts'
import { useBoardList, useReading } from '../list/list-context.ts'
import { useFreshness } from '../list/use-freshness.ts'

/**
 * What only screen readers need to be told, as part of the status of the list: what a refresh has changed, that the list is out of date or
 * up to date again, and that some rows could not be read. A refresh that changes nothing says nothing.
 */
export function StatusNews() {
  const { list } = useBoardList()
  return list && <News list={list} />
}

function News({ list }: { readonly list: TalkList }) {
  const { news, someUnreadable } = useListWords()
  const { time } = useDates()
  const { isReading } = useReading()
  const freshness = useFreshness()
  const [last, setLast] = useState({ list, freshness, isReading, text: '' })
  if (last.list !== list || last.freshness !== freshness || last.isReading !== isReading) {
    // Pages that are loaded for the first time are no news.
    const changes = last.isReading || isReading ? undefined : changesBetween(last.list, list)
    const said = [
      last.freshness !== 'fresh' && freshness === 'fresh' && news.again,
      freshness === 'overdue' && last.freshness === 'fresh' && news.overdue,
      changes && news.changes(time(serverTime()), changes),
    ].filter((text) => typeof text === 'string')
    // Old news stay: another text would be announced.
    const text = said.length > 0 ? said.join(' ') : last.text
    setLast({ list, freshness, isReading, text })
  }
  return (
    <span className="visually-hidden">
      {list.unreadable.length > 0 && ` ${someUnreadable}`} {last.text}
    </span>
  )
}
