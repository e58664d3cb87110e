import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'
import type { Config } from '../config/schema.ts'
import { invariant } from '../lib/invariant.ts'
import { joinPage, type JoinedPage } from './join-page.ts'
import { firstRequest, nextStep, type PageRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'
import type { View } from './view.ts'
import { wirePage } from './wire.ts'

/** The academy's part of the configuration that the list needs. */
type ListConfig = Pick<Config['academy'], 'filters' | 'pageSize'>

/**
 * The upcoming talks of a view, page by page ("View all upcoming sessions API"). A list that moves must not be refetched page by
 * page behind the reader's back, so nothing refetches it by itself; old pages stay the objects they were.
 */
export const upcomingTalks = (api: Api, view: View, { filters, pageSize }: ListConfig) =>
  infiniteQueryOptions({
    queryKey: ['talks', api.orgId, view],
    queryFn: ({ pageParam, signal }) => readPage(api, filters[view], pageParam, signal),
    initialPageParam: firstRequest(pageSize),
    getNextPageParam: (page: JoinedPage, pages: JoinedPage[], request: PageRequest) => {
      const step = nextStep({ ...page, seen: talkListOf(pages).received }, request, pageSize)
      return step.kind === 'more' ? step.request : undefined
    },
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  })

async function readPage(
  api: Api,
  filter: string,
  { si, limit }: PageRequest,
  signal: AbortSignal,
): Promise<JoinedPage> {
  const href = api.guard(`/api/v4/${api.orgId}/talks.json?filter=${filter}&limit=${limit}&si=${si}`)
  invariant(href, 'the list lies under the academy')
  return joinPage(await api.essential(href, wirePage, signal), api.guardJoin)
}
