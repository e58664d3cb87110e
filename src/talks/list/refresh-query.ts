import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import type { Config } from '../../config/schema.ts'
import { deviceTime, serverTime } from '../../lib/clock/clock.ts'
import { invariant } from '../../lib/invariant.ts'
import { minute } from '../../lib/time/units.ts'
import type { View } from '../view.ts'
import type { Crawl } from './crawl.ts'
import type { Environment } from './environment.ts'
import { firstRequest, type PageRequest } from './paging.ts'
import { nearCount } from './refresh-schedule.ts'
import { refreshHead } from './refresh.ts'
import { passRequest, verifyPage } from './verify-pass.ts'
import type { ListState, Received, RefreshConfig } from './list-state.ts'
import { talkListOf } from './talk-list.ts'
import { listKey, neverStale, readPage, type ListConfig } from './upcoming-query.ts'

/** The part of the configuration that loading and refreshing a list needs. */
export interface LoaderConfig extends Pick<Config, 'joinWindow'> {
  readonly academy: ListConfig
}

/** What a view's list consists of besides what is on screen. */
type Verification = Omit<ListState, 'shown'>

/** Resolves when what is being clicked may move. */
type Released = Environment['whenReleased']

type OfAcademy = Pick<Api, 'orgId'>

/** The query key of the refreshes of a view: of the requests for the head of its list. */
export const refreshKey = (api: OfAcademy, view: View) => [...listKey(api, view), 'refresh']
/** The query key of the requests of a view's verify passes. */
export const verifyKey = (api: OfAcademy, view: View) => [...listKey(api, view), 'verify']
const verificationKey = (api: OfAcademy, view: View) => [...listKey(api, view), 'verification']

/** The outcome of the last refresh of a view; fetches nothing. */
export const lastRefresh = (api: OfAcademy, view: View) =>
  queryOptions<true>({ queryKey: refreshKey(api, view), queryFn: skipToken })

/** The outcome of the last request of a view's verify passes; fetches nothing. */
export const lastVerify = (api: OfAcademy, view: View) =>
  queryOptions<true>({ queryKey: verifyKey(api, view), queryFn: skipToken })

/** ms; a verify pass that was interrupted for longer begins again: what it has read is out of date. */
const maxInterruption = 30 * minute

/** The list of a view that has been read, and how far it has been verified. */
function listState(client: QueryClient, api: OfAcademy, view: View): ListState {
  const shown = client.getQueryData<Crawl>(listKey(api, view))
  invariant(shown, 'a list is only refreshed after it has been read')
  const { pass, passAt = 0, doubtAt } = client.getQueryData<Verification>(verificationKey(api, view)) ?? {}
  const isRecent = Math.abs(serverTime() - passAt) < maxInterruption
  return { shown, doubtAt, passAt, pass: isRecent ? pass : undefined }
}

/** Since when the list of a view does not agree with what the academy returns (epoch ms by the device's clock). */
export function inDoubtSince(client: QueryClient, api: OfAcademy, view: View): number | undefined {
  const at = client.getQueryData<Verification>(verificationKey(api, view))?.doubtAt
  return at === undefined ? undefined : deviceTime(at)
}

/** A query that reads the page `requestOf` names, if any, and merges it into the list by `merge`. */
const readInto =
  (
    keyOf: typeof refreshKey,
    requestOf: (state: ListState, pageSize: number) => PageRequest | undefined,
    merge: (state: ListState, received: Received, config: RefreshConfig) => ListState,
  ) =>
  (api: Api, view: View, { academy, joinWindow }: LoaderConfig, whenReleased: Released) =>
    queryOptions({
      queryKey: keyOf(api, view),
      queryFn: async ({ client, signal }) => {
        const { pageSize } = academy
        const request = requestOf(listState(client, api, view), pageSize)
        if (!request) return true
        const page = await readPage(api, academy.filters[view], request, signal)
        await whenReleased(signal)
        signal.throwIfAborted()
        const received = { page, request, now: serverTime() }
        // The list may have changed since the request.
        const state = merge(listState(client, api, view), received, { joinWindow, pageSize })
        return store(client, api, view, state)
      },
      ...neverStale,
    })

/** Reads the head of a view's list again. Fetch it only while nothing else of the view is being fetched. */
export const refreshQuery = readInto(refreshKey, headRequest, refreshHead)

/** Reads the next page of a view's verify pass. Fetch it only while nothing else of the view is being fetched. */
export const verifyQuery = readInto(verifyKey, passRequest, verifyPage)

function headRequest({ shown }: ListState, pageSize: number): PageRequest {
  const near = nearCount(talkListOf(shown.pages), serverTime())
  return firstRequest(pageSize, near > 0 && near <= 20 ? 'small' : 'full')
}

/** Throws `ApiError` if a verify pass was not used. */
function store(
  client: QueryClient,
  api: Api,
  view: View,
  { shown, hasLost, ...verification }: ListState,
): true {
  const list = listKey(api, view)
  if (shown !== client.getQueryData(list)) client.setQueryData(list, shown)
  client.setQueryData<Verification>(verificationKey(api, view), verification)
  if (hasLost) throw new ApiError('wrong-shape', { detail: 'fewer than before' })
  return true
}
