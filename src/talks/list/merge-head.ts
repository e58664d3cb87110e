import { changeOfPart, isWhole, type HeadChange } from './compare-head.ts'
import type { Crawl } from './crawl.ts'
import { firstRequest, type PageRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'
import type { JoinedPage } from '../wire/join-page.ts'

/** The crawl with its head replaced, which may be several pages long. */
export function withHead(known: Crawl, head: Crawl, { outdated, growth }: HeadChange): Crawl {
  // Copies: lists are cached by the first page of a crawl, and the head may be the beginning of another one.
  const start = { pages: head.pages.map((page) => ({ ...page })), pageParams: head.pageParams }
  if (isWhole(head)) return start
  const olderPages = known.pages.flatMap((page, i) => {
    const [request, pageLeft] = [known.pageParams[i], without(page, outdated)]
    // The last page is kept even if it is empty: the request for the next page is derived from it.
    const isNeeded = pageLeft.sessionIds.length > 0 || i === known.pages.length - 1
    if (!request || !isNeeded) return []
    // The sessions that connect a page with the one before it may be in the head now: a page that was connected needs no anchor any more.
    const anchor = page.sessionIds.some((id) => request.anchor.includes(id)) ? [] : request.anchor
    return [{ page: pageLeft, request: { ...shifted(request, growth), anchor } }]
  })
  return {
    pages: [...start.pages, ...olderPages.map(({ page }) => page)],
    pageParams: [...start.pageParams, ...olderPages.map(({ request }) => request)],
  }
}

/** A request as it would have been if the list had been longer by `growth` sessions at its head. */
const shifted = (request: PageRequest, growth: number): PageRequest => ({
  ...request,
  si: request.si + growth,
  reached: request.reached + growth,
  seen: request.seen + growth,
  seenBefore: request.seenBefore && request.seenBefore + growth,
})

/**
 * The crawl with its head replaced, preceded by a page with the sessions that the head lacks for an unknown reason, so that they are kept.
 */
export function withDoubtfulHead(known: Crawl, head: Crawl, now: number): Crawl {
  const list = talkListOf(known.pages)
  const { outdated, growth, lost } = changeOfPart(list, head, now)
  // As if what is lost were still where it was.
  const next = withHead(known, head, { outdated, growth: growth + lost.size })
  // Not the new total, with which the list would agree with the next head although the difference is not explained.
  const total = list.total === undefined ? undefined : list.total + growth + lost.size
  if (lost.size === 0) return withTotal(next, total)
  const talks = list.talks.filter(({ sessionId }) => lost.has(sessionId))
  const unexplained = { talks, sessionIds: [...lost], received: lost.size, running: [], unreadable: [] }
  return withTotal(
    {
      pages: [{ ...unexplained, total: undefined, isUnexplained: true }, ...next.pages],
      pageParams: [firstRequest(lost.size), ...next.pageParams],
    },
    total,
  )
}

const withTotal = ({ pages, pageParams }: Crawl, total: number | undefined): Crawl => ({
  pages: pages.map((page) => (page.total === undefined ? page : { ...page, total })),
  pageParams,
})

/** A page without outdated sessions and talks (by id), and without what only the latest response can say: the total, and what is live. */
function without(page: JoinedPage, outdated: ReadonlySet<string>): JoinedPage {
  const talks = page.talks.filter(({ id, sessionId }) => !outdated.has(id) && !outdated.has(sessionId))
  const sessionIds = page.sessionIds.filter((id) => !outdated.has(id))
  return { ...page, talks, sessionIds, running: [], total: undefined }
}
