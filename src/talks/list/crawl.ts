import type { JoinedPage } from '../wire/join-page.ts'
import { nextRequest, type PageRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'

/** The answers of a crawl and what each was asked with, as the query cache keeps them. */
export interface Crawl {
  readonly pages: JoinedPage[]
  readonly pageParams: PageRequest[]
}

/** Reads one page. Throws where the academy does not give it. */
export type ReadPage = (request: PageRequest) => Promise<JoinedPage>

/** What to ask after the last of `pages`, the answer to `request`; `undefined` where the list has been read to its end. */
export function requestAfter(
  pages: readonly JoinedPage[],
  request: PageRequest,
  pageSize: number,
): PageRequest | undefined {
  const page = pages.at(-1)
  const { received: seen, total } = talkListOf(pages)
  return page && nextRequest({ ...page, total, seen }, request, pageSize)
}
