import { useInfiniteQuery } from '@tanstack/react-query'
import { useTable } from '@tanstack/react-table'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { isNearEnd, statusText } from '../data/page-rules.ts'
import { loadPage, type TalkRow } from '../data/talks-page.ts'
import { columnsWith, features } from './columns.tsx'
import { Panel } from './Panel.tsx'
import { VirtualBody } from './VirtualBody.tsx'

/** The bare page, in the style of TanStack's example "virtualized infinite scrolling": the table is given all rows. */
export function App() {
  const [open, setOpen] = useState<TalkRow>()
  const [search, setSearch] = useState('')
  const [columns] = useState(() => columnsWith(setOpen))
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['talks'],
    queryFn: ({ pageParam }) => loadPage(pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _pages, last) => (last + 100 < total ? last + 100 : undefined),
    refetchOnWindowFocus: false,
  })
  const all = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data])
  const found = useMemo(() => {
    const query = search.toLowerCase()
    return query ? all.filter(({ session }) => session.name.toLowerCase().includes(query)) : all
  }, [all, search])
  const table = useTable({ features, columns, data: found, getRowId: ({ talk }) => talk.id })

  const loadNearEnd = useCallback(() => {
    if (isNearEnd() && hasNextPage && !isFetching) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetching])
  useEffect(() => {
    loadNearEnd()
    addEventListener('scroll', loadNearEnd, { passive: true })
    return () => removeEventListener('scroll', loadNearEnd)
  }, [loadNearEnd])

  const sessions = data?.pages.reduce((sum, page) => sum + page.sessions, 0) ?? 0
  return (
    <>
      <header>
        <h1>Sessions</h1>
        <p role="status">{data ? statusText(sessions, data.pages[0]?.total ?? 0) : 'Loading sessions…'}</p>
        <input
          type="search"
          aria-label="Search sessions"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </header>
      <table aria-label="Upcoming sessions">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    <table.FlexRender header={header} />
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <VirtualBody table={table} />
      </table>
      {open && <Panel key={open.talk.id} row={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
