import { useEffect } from 'react'
import type { TalkList } from '../talks/talk-list.ts'

/** What filling needs of the list's query. */
export interface Pages {
  readonly hasNextPage: boolean
  readonly isFetching: boolean
  readonly isError: boolean
  readonly fetchNextPage: (options: { cancelRefetch: boolean }) => unknown
}

/** A page that is on its way already is waited for, not asked for again. */
export const once = { cancelRefetch: false }

/** Sessions up to which the board fills itself; beyond, it goes on as one scrolls. */
const bound = 2000

/**
 * After the first screen the rest of the list comes by itself, a page at a time, since the server can neither search nor sort. Also
 * while a talk that the address names has not been found yet.
 */
export function useFilling(
  { hasNextPage, isFetching, isError, fetchNextPage }: Pages,
  list: TalkList | undefined,
  sought: string | undefined,
) {
  const sessions = list?.sessions ?? 0
  const missing =
    sought !== undefined &&
    list !== undefined &&
    !list.talks.some(({ id, sessionId }) => id === sought || sessionId === sought)
  const fill = hasNextPage && !isFetching && !isError && (sessions < bound || missing)
  useEffect(() => {
    if (fill) fetchNextPage(once)
  }, [fill, fetchNextPage])
}
