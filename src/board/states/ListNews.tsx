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
  /** When the list was last updated, epoch ms. */
  readonly readAt: number
}

/**
 * Tells screen readers what a refresh has changed, and that the list is out of date or up to date again. At most one message for a refresh:
 * if the number of sessions has changed, that is announced by the status of the list.
 */
export function ListNews({ list, freshness, readAt }: ListNewsProps) {
  const { news } = useListWords()
  const { time } = useDates()
  const { isReading } = useReading()
  const current = { list, freshness, readAt, isReading }
  const [last, setLast] = useState({ ...current, staleAt: Infinity, text: '' })
  if (!isSame(last, current)) {
    const isCounted = last.list.sessions !== list.sessions || last.list.total !== list.total
    // Pages that are loaded for the first time are no news.
    const isRefresh = !last.isReading && !isReading && !isCounted
    const changes = isRefresh ? changesBetween(last.list, list) : undefined
    const staleAt = freshness === 'fresh' ? last.staleAt : Math.min(last.staleAt, readAt)
    const isAgain = freshness === 'fresh' && readAt > staleAt
    const said = [
      isAgain && !isCounted && news.again,
      freshness === 'overdue' && last.freshness === 'fresh' && news.overdue,
      changes && news.changes(time(serverTime()), changes),
    ].filter((text) => typeof text === 'string')
    // Old news stay: another text would be announced.
    const text = said.length > 0 ? said.join(' ') : last.text
    setLast({ ...current, staleAt: isAgain ? Infinity : staleAt, text })
  }
  return (
    <p aria-live="polite" className="visually-hidden">
      {last.text}
    </p>
  )
}

type Shown = ListNewsProps & { readonly isReading: boolean }

const isSame = (one: Shown, other: Shown): boolean =>
  one.list === other.list &&
  one.freshness === other.freshness &&
  one.readAt === other.readAt &&
  one.isReading === other.isReading
