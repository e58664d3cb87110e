import { lazy, Suspense, useMemo, useState } from 'react'
import { useAddressParam } from '../address/address.ts'
import { useClock } from '../lib/clock/use-clock.ts'
import type { Keeper } from '../talks/list/list-loader.ts'
import { talkNamed } from '../talks/list/talk-list.ts'
import type { View } from '../talks/view.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNet } from '../ui/ErrorBoundary.tsx'
import { lesser } from '../ui/optional.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'
import { BoardContext } from '../talk-ui/talk-context.ts'
import { loadDrawer } from '../drawer/load-drawer.ts'
import { nextTalk } from '../talks/when/next-talk.ts'
import { SessionTable } from './table/SessionTable.tsx'
import { TableSkeleton } from './states/TableSkeleton.tsx'
import { useLackOfTools } from './load-on-demand.ts'
import { useArranged } from './table/use-arranged.ts'
import { useTalkList } from './list/use-talk-list.ts'
import styles from './board-page.module.css'

const TalkDrawer = lazy(loadDrawer)
const SignInBar = lesser(async () => (await import('./states/SignInBar.tsx')).SignInBar)
const ListKeeper = lazy(async () => ({ default: (await import('./states/ListFooter.tsx')).ListKeeper }))

/** One view: its list, whatever state it is in, and the drawer over it. */
export function TalkBoard({ view }: { readonly view: View }) {
  const reading = useTalkList(view)
  const { list, error } = reading
  const { tools, person, arranged, sections } = useArranged(view, list)
  const lacksTools = useLackOfTools()
  const asked = useAddressParam('talk') || undefined
  const open = useMemo(() => (list && asked ? talkNamed(list, asked) : undefined), [list, asked])
  const [keeper, setKeeper] = useState<Keeper>()
  const live = useMemo(() => new Set(list?.live.map(({ id }) => id)), [list?.live])
  const nextAfter = (now: number) => list && nextTalk(list.talks, live, now)
  const nextId = useClock(
    (now) => nextAfter(now)?.id,
    (now) => nextAfter(now)?.start ?? Infinity,
  )
  const clashes = arranged?.clashes
  const isByDay = !sections?.[0]?.isBare
  const facts = useMemo(
    () => ({ person, live, nextId, clashes, isByDay, tools }),
    [person, live, nextId, clashes, isByDay, tools],
  )

  // Data first: a page that failed takes nothing away that is on screen already.
  return (
    <BoardContext value={facts}>
      <div className={styles.above} data-waits={!tools && !lacksTools}>
        {lacksTools && <NotArrived />}
        {tools && list && arranged && <tools.AboveList {...{ view, list, arranged }} />}
      </div>
      {!sections && !lacksTools && (list ?? !error) && <TableSkeleton />}
      {list && sections?.length ? <SessionTable {...{ list, sections, open, arranged }} /> : null}
      <ErrorNet fallback={<NotArrived />}>
        <Suspense>
          {(list ?? error) && (
            <ListKeeper
              sought={asked !== undefined && !open}
              isPartial={!sections || arranged?.isFiltered === true}
              onKeeper={setKeeper}
              {...{ view, sections, open }}
            />
          )}
        </Suspense>
      </ErrorNet>
      <ErrorNet key={String(asked !== undefined)} fallback={<NotArrived />}>
        <Suspense>
          {asked !== undefined && sections ? (
            <TalkDrawer talk={open} sections={sections} reading={reading} onRetry={keeper?.tryAgain} />
          ) : (
            // The drawer, which nothing can be reached beside, has its own.
            <SignInBar />
          )}
        </Suspense>
      </ErrorNet>
    </BoardContext>
  )
}

/** A part of the program that did not arrive. */
function NotArrived() {
  const { notArrived, reload } = useWords()
  return <Notice action={<Button onClick={() => location.reload()}>{reload}</Button>}>{notArrived}</Notice>
}
