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

/** The academy's part of the configuration that the list needs. */
export type ListConfig = Pick<Config['academy'], 'filters' | 'pageSize'>

/**
 * The upcoming talks of a view, page by page ("View all upcoming sessions API").
 */
export const upcomingTalks = (api: Api, view: View, { filters, pageSize }: ListConfig) =>
  infiniteQueryOptions({
    queryKey: listKey(api, view),
    queryFn: ({ pageParam, signal }) => readPage(api, filters[view], pageParam, signal),
    initialPageParam: firstRequest(pageSize),
    getNextPageParam: (_page: JoinedPage, pages: JoinedPage[], request: PageRequest) =>
      requestAfter(pages, request, pageSize),
    ...neverStale,
  })

/** The key of a view's list; keys of all that belongs to the view begin with it. */
export const listKey = (api: Pick<Api, 'orgId'>, view: View) => ['talks', api.orgId, view]

/**
 * Nothing is refetched automatically, on no occasion: the list loader decides when. (A `staleTime` of `Infinity` would not do: a page that
 * failed makes all of a list stale.)
 */
export const neverStale = {
  staleTime: 'static',
  gcTime: Infinity,
  retryOnMount: false,
  structuralSharing: false,
} as const

/** Reads one page of a view. Throws `ApiError`, or the signal's reason. */
export async function readPage(
  api: Api,
  filter: string,
  { si, limit }: PageRequest,
  signal: AbortSignal,
): Promise<JoinedPage> {
  const href = api.guard(`/api/v4/${api.orgId}/talks.json?filter=${filter}&limit=${limit}&si=${si}`)
  invariant(href, 'the list lies under the academy')
  try {
    return joinPage(await api.json(href, wirePage, { signal, required: true }), api.guardJoin)
  } catch (error) {
    if (si > 0 && isBadRequest(error)) return emptyPage
    throw error
  }
}

/** Past the end some servers answer 400. Paging takes it for an empty page, and finds out whether it was the end. */
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
