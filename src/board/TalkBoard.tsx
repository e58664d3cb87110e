import { useMemo, useState } from 'react'
import { useClock } from '../lib/clock/use-clock.ts'
import { TalkContext } from '../talk-ui/talk-context.ts'
import type { ListLoader } from '../talks/list/list-loader.ts'
import { nextTalk } from '../talks/when/next-talk.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import styles from './board-page.module.css'
import { useBoardList, useReading } from './list/list-context.ts'
import { useBoardExtras, useExtrasFailed } from './use-extras.ts'
import { LoadFailed } from './states/LoadFailed.tsx'
import { TableSkeleton } from './states/TableSkeleton.tsx'
import { SessionTable } from './table/SessionTable.tsx'
import { TableExtrasContext } from './table/table-extras-context.ts'

const { Component: OpenTalk } = onDemand(async () => (await import('./OpenTalk.tsx')).OpenTalk)
const { Component: ListFooter } = onDemand(async () => (await import('./states/ListFooter.tsx')).ListFooter)

/** The chosen view: its list in every state (loading, failed, empty, filled), and the drawer. */
export function TalkBoard() {
  const { list, person, arranged, sections } = useBoardList()
  const { error } = useReading()
  const extras = useBoardExtras()
  const extrasFailed = useExtrasFailed()
  const [loader, setLoader] = useState<ListLoader>()
  const live = useMemo(() => new Set(list?.live.map(({ id }) => id)), [list?.live])
  const nextId = useClock((now) => {
    const next = list && nextTalk(list.talks, live, now)
    return { value: next?.id, until: next?.start ?? Infinity }
  })
  const clashes = arranged?.clashes
  const mayArrive = !extrasFailed && (list !== undefined || !error)
  // If the extras failed, theirs is the only alert.
  const loadFailed = <LoadFailed />
  const fallback = !extrasFailed && loadFailed
  const isByDay = !sections?.[0]?.isBare
  const facts = useMemo(
    () => ({ person, live, nextId, clashes, isByDay }),
    [person, live, nextId, clashes, isByDay],
  )

  // Data before errors: when a later page fails, the rows that are on screen stay.
  return (
    <TalkContext value={facts}>
      <div className={styles.above} data-waits={mayArrive && !arranged}>
        {extrasFailed && loadFailed}
        {extras && list && arranged && <extras.AboveList {...{ list, arranged }} />}
      </div>
      {mayArrive && !sections && <TableSkeleton />}
      {list && sections && sections.length > 0 && (
        <TableExtrasContext value={extras?.table}>
          <SessionTable {...{ list, sections, arranged }} />
        </TableExtrasContext>
      )}
      <ErrorBoundary fallback={fallback}>
        {(list ?? error) && <ListFooter onLoader={setLoader} />}
      </ErrorBoundary>
      <ErrorBoundary fallback={fallback}>
        <OpenTalk onRetry={loader?.tryAgain} />
      </ErrorBoundary>
    </TalkContext>
  )
}
