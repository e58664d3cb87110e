import type { JoinedPage } from '../wire/join-page.ts'
import { nextRequest, type PageRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'

/** The responses of a crawl and the request of each, as TanStack Query caches them. */
export interface Crawl {
  readonly pages: JoinedPage[]
  readonly pageParams: PageRequest[]
}

/** Requests one page. Throws if the academy does not return it. */
export type ReadPage = (request: PageRequest) => Promise<JoinedPage>

/** The request after the last of `pages`, which is the response to `request`; `undefined` if the list has been read to its end. */
export function requestAfter(
  pages: readonly JoinedPage[],
  request: PageRequest,
  pageSize: number,
): PageRequest | undefined {
  const page = pages.at(-1)
  const { received: seen, total } = talkListOf(pages)
  return page && nextRequest({ ...page, total, seen }, request, pageSize)
}
