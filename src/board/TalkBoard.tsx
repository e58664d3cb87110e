import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { me } from '../api/me.ts'
import { useAuth } from '../auth/auth-context.ts'
import { useConfig } from '../config/config-context.ts'
import { useAddressParam } from '../lib/address.ts'
import { useClock } from '../lib/clock.ts'
import type { View } from '../talks/view.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNet } from '../ui/ErrorNet.tsx'
import { Empty, Notice } from '../ui/Message.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/words.ts'
import { BoardContext } from './board-context.ts'
import { loadDrawer } from './load-drawer.ts'
import { ListEnd } from './ListEnd.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { nextTalk } from './next-talk.ts'
import { sectionsOf } from './sections.ts'
import { SessionTable } from './SessionTable.tsx'
import { TableSkeleton } from './TableSkeleton.tsx'
import { useFilling } from './use-filling.ts'
import { useTalkListOptions } from './use-talk-list.ts'

const TalkDrawer = lazy(loadDrawer)

/** One view: its list, whatever state it is in, and the drawer over it. */
export function TalkBoard({ view }: { readonly view: View }) {
  const words = useWords()
  const { zone } = useDates()
  const query = useInfiniteQuery(useTalkListOptions(view))
  const { data: person } = useQuery(me(useAuth(), useConfig().signIn))
  const open = useAddressParam('talk') || undefined
  const list = query.data
  useFilling(query, list, open)
  const sections = useMemo(() => list && sectionsOf(list, zone), [list, zone])
  const live = useMemo(() => new Set(list?.live.map(({ id }) => id)), [list?.live])
  const nextAfter = (now: number) => list && nextTalk(list.talks, live, now)
  const nextId = useClock(
    (now) => nextAfter(now)?.id,
    (now) => nextAfter(now)?.start ?? Infinity,
  )
  const facts = useMemo(() => ({ person, live, nextId }), [person, live, nextId])

  // Data first: a page that failed takes nothing away that is on screen already.
  if (!list || !sections) {
    return query.isError ? <ListTrouble error={query.error} onRetry={query.refetch} /> : <TableSkeleton />
  }
  return (
    <BoardContext value={facts}>
      {list.talks.length > 0 && <SessionTable list={list} sections={sections} open={open} />}
      {list.talks.length === 0 && !query.hasNextPage && (
        <Empty title={words.empty[view]}>{words.empty[`${view}Hint`]}</Empty>
      )}
      <ListEnd list={list} query={query} />
      <ErrorNet key={String(open !== undefined)} fallback={<DrawerTrouble />}>
        <Suspense>
          {open !== undefined && <TalkDrawer id={open} sections={sections} list={list} query={query} />}
        </Suspense>
      </ErrorNet>
    </BoardContext>
  )
}

function DrawerTrouble() {
  const words = useWords()
  return (
    <Notice action={<Button onClick={() => location.reload()}>{words.reload}</Button>}>
      {words.drawerFailed}
    </Notice>
  )
}
