import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import type { Config } from '../../config/schema.ts'
import { invariant } from '../../lib/invariant.ts'
import { requestAfter } from './crawl.ts'
import { joinPage, type JoinedPage } from '../wire/join-page.ts'
import { firstRequest, type PageRequest } from './paging.ts'
import type { View } from '../view.ts'
import { wirePage } from '../wire/schemas.ts'

/** The part of the academy's configuration that the list needs. */
export type ListConfig = Pick<Config['academy'], 'filters' | 'pageSize'>

/** The upcoming talks of a view, page by page. Source: "View all upcoming sessions API". */
export const upcomingTalks = (api: Api, view: View, { filters, pageSize }: ListConfig) =>
  infiniteQueryOptions({
    queryKey: listKey(api, view),
    queryFn: ({ pageParam, signal }) => readPage(api, filters[view], pageParam, signal),
    initialPageParam: firstRequest(pageSize),
    getNextPageParam: (_page: JoinedPage, pages: JoinedPage[], request: PageRequest) =>
      requestAfter(pages, request, pageSize),
    ...neverStale,
  })

/** The query key of a view's list. The keys of all other queries of the view begin with it. */
export const listKey = (api: Pick<Api, 'orgId'>, view: View) => ['talks', api.orgId, view]

/**
 * Options for queries that TanStack Query must never refetch automatically: the list loader decides when. (`staleTime: Infinity` is not
 * enough: a page that failed makes the whole list stale.)
 */
export const neverStale = {
  staleTime: 'static',
  gcTime: Infinity,
  retryOnMount: false,
  structuralSharing: false,
} as const

/** Requests one page of a view. Throws `ApiError`, or the signal's reason. */
export async function readPage(
  api: Api,
  filter: string,
  { si, limit }: PageRequest,
  signal: AbortSignal,
): Promise<JoinedPage> {
  const href = api.guard(`/api/v4/${api.orgId}/talks.json?filter=${filter}&limit=${limit}&si=${si}`)
  invariant(href, 'the path of the list passes the link guard')
  try {
    const page = joinPage(await api.json(href, wirePage, { signal, required: true }), api.guardJoin)
    // "No data" at this index does not mean that there are no sessions before it.
    return si > 0 && page.total === 0 ? { ...page, total: undefined } : page
  } catch (error) {
    if (si > 0 && isBadRequest(error)) return emptyPage
    throw error
  }
}

/** Some servers respond with 400 past the end of the list. Paging treats it like an empty page, and checks whether that was the end. */
const isBadRequest = (error: unknown) =>
  error instanceof ApiError && error.kind === 'rejected' && error.status === 400

const emptyPage: JoinedPage = {
  talks: [],
  sessionIds: [],
  running: [],
  received: 0,
  unreadable: [],
  total: undefined,
}
