import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import type { Config } from '../../config/schema.ts'
import { now } from '../../lib/clock/clock.ts'
import { invariant } from '../../lib/invariant.ts'
import type { View } from '../view.ts'
import type { Crawl } from './crawl.ts'
import type { PageRequest } from './paging.ts'
import { nearCount, completeReadPolicy } from './refresh-schedule.ts'
import { refresh } from './refresh.ts'
import { talkListOf } from './talk-list.ts'
import { listKey, neverStale, readPage, type ListConfig } from './upcoming-query.ts'

/** The part of the configuration that loading and refreshing a list needs. */
export interface LoaderConfig extends Pick<Config, 'joinWindow'> {
  readonly academy: ListConfig
}

/** The result of a refresh: when the list was last read completely (epoch ms). */
interface Refreshed {
  readonly wholeAt: number
}

/** The query key of a view's refreshes. */
export const refreshKey = (api: Pick<Api, 'orgId'>, view: View) => [...listKey(api, view), 'refresh']

/** The result of the last refresh of a view; fetches nothing. */
export const lastRefresh = (api: Pick<Api, 'orgId'>, view: View) =>
  queryOptions<Refreshed>({ queryKey: refreshKey(api, view), queryFn: skipToken })

/**
 * Refreshes the list of a view in the query cache. Fetch it only while no page of the view is being fetched. It is cancelled if the page is
 * hidden meanwhile, as the result would be outdated when it is shown again.
 */
export const refreshQuery = (
  api: Api,
  view: View,
  { academy, joinWindow }: LoaderConfig,
  isVisible: () => boolean,
) => {
  const list = listKey(api, view)
  const queryKey = refreshKey(api, view)
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<Refreshed> => {
      const known = client.getQueryData<Crawl>(list)
      invariant(known, 'a list is only refreshed after it has been read')
      const startedAt = now()
      const before = client.getQueryData<Refreshed>(queryKey)
      const wholeAt = before?.wholeAt ?? client.getQueryState(list)?.dataUpdatedAt ?? 0
      const whole = completeReadPolicy(startedAt - wholeAt, known.pages.length)
      const size = nearCount(talkListOf(known.pages), startedAt) > 20 ? 'full' : 'small'
      let requests = 0
      const read = async (request: PageRequest) => {
        if (requests > 0 && !isVisible()) await client.cancelQueries({ queryKey })
        signal.throwIfAborted()
        requests += 1
        return readPage(api, academy.filters[view], request, signal)
      }
      const next = await refresh(known, read, academy.pageSize, { now, joinWindow, size, whole })
      signal.throwIfAborted()
      if (next !== known) client.setQueryData(list, next)
      return { wholeAt: requests > 1 ? startedAt : wholeAt }
    },
    ...neverStale,
  })
}
