import { replaceEqualDeep } from '@tanstack/react-query'
import { ApiError } from '../../api/call/api-error.ts'
import type { JoinWindow } from '../../config/schema.ts'
import { sameOr } from '../../lib/same-or.ts'
import { requestAfter, type Crawl, type ReadPage } from './crawl.ts'
import { compareHead, missingFrom } from './compare-head.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import { firstRequest } from './paging.ts'
import { keepOpenTalks, listedPart } from './keep-open-talks.ts'
import { readOn } from './read-on.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'

/** How a list is refreshed: how many sessions of its head are requested, and when it is read completely. */
export interface RefreshOptions {
  /** Returns epoch ms. Called when a response has arrived, which may take longer than a talk takes to start. */
  readonly now: () => number
  readonly joinWindow: JoinWindow
  readonly size: 'small' | 'full'
  readonly whole: 'always' | 'if needed' | 'never'
}

/**
 * Refreshes a list; returns the same object if nothing has changed. Reads one page, the head, and merges it if it agrees with the rest of
 * the list. If it does not agree, the list is read again up to the length it had or, if `options.whole` is `never`, the head is merged and no
 * known session is removed. Talks that can still be joined are kept. `known` is not modified. Throws what `read` throws, and `ApiError` if
 * many sessions are missing that the server still counts.
 */
export async function refresh(
  known: Crawl,
  read: ReadPage,
  pageSize: number,
  options: RefreshOptions,
): Promise<Crawl> {
  const { now, joinWindow, size, whole } = options
  const listed = listedPart(known)
  const [list, shown] = [talkListOf(listed.pages), talkListOf(known.pages)]
  const readEqual: ReadPage = async (request) => keepEqual(await read(request), list, shown)
  const request = firstRequest(pageSize, whole === 'always' ? 'full' : size)
  const head = await readEqual(request)
  const headChange = whole === 'always' ? undefined : compareHead(list, head, now(), shown)
  if (headChange === 'none') return withKept(listed)
  if (headChange) return withKept(withHead(listed, head, headChange.outdated, headChange.growth))
  if (whole === 'never') return withKept(withDoubtfulHead(listed, head, list))
  const last = listed.pageParams.at(-1)
  const wasWhole = last && !requestAfter(listed.pages, last, pageSize)
  const start = { pages: [head], pageParams: [request] }
  const next = await readOn(start, readEqual, pageSize, wasWhole ? Infinity : list.received)
  if (hasLost(talkListOf(next.pages), list))
    throw new ApiError('wrong-shape', { detail: 'fewer than before' })
  return withKept(next)

  /** With the talks that can still be joined; `known` itself if that makes no difference. */
  function withKept(current: Crawl): Crawl {
    const all = keepOpenTalks(current, known, head, now(), joinWindow)
    const [before, after] = [known.pages[0]?.talks ?? [], all.pages[0]?.talks ?? []]
    return current === listed && all !== listed && sameOr(before, after) === before ? known : all
  }
}

/**
 * Whether a complete read lacks more than a tenth of the known sessions although the server still counts them. That is a wrong response,
 * and no reason to remove rows. If the count was wrong by as much before, it is not used.
 */
function hasLost(next: TalkList, known: TalkList): boolean {
  const counted = next.total ?? known.total
  if (counted === undefined) return false
  const missing = counted - next.received
  const missingBefore = Math.max(0, (known.total ?? known.received) - known.received)
  return next.received < known.received && missing - missingBefore > known.received / 10
}

/** Keeps the object of each talk that has not changed, so that its row is not rendered again. */
const keepEqual = (page: JoinedPage, list: TalkList, shown: TalkList): JoinedPage => ({
  ...page,
  talks: page.talks.map((talk) => replaceEqualDeep(list.byId.get(talk.id) ?? shown.byId.get(talk.id), talk)),
})

/**
 * The crawl with its head replaced. `growth` is the number of sessions by which the list has grown (or, if negative, shrunk) before the end
 * of the crawl.
 */
function withHead(known: Crawl, head: JoinedPage, outdated: ReadonlySet<string>, growth: number): Crawl {
  const request = firstRequest(head.received)
  if (head.received === head.total) return { pages: [head], pageParams: [request] }
  const olderPages = known.pages.flatMap((page, i) => {
    const [pageRequest, pageLeft] = [known.pageParams[i], without(page, outdated)]
    // The last page is kept even if it is empty: the request for the next page is derived from it.
    const isNeeded = pageLeft.sessionIds.length > 0 || i === known.pages.length - 1
    if (!pageRequest || !isNeeded) return []
    // What connects a page with the one before it may be in the head now: a page that was connected needs no anchor any more.
    const anchor = page.sessionIds.some((id) => pageRequest.anchor.includes(id)) ? [] : pageRequest.anchor
    return [{ page: pageLeft, request: { ...pageRequest, si: pageRequest.si + growth, anchor } }]
  })
  return {
    pages: [head, ...olderPages.map(({ page }) => page)],
    pageParams: [request, ...olderPages.map((one) => one.request)],
  }
}

/**
 * The crawl with its head replaced, preceded by a page with the sessions that the head lacks for an unknown reason, so that they are kept.
 */
function withDoubtfulHead(known: Crawl, head: JoinedPage, list: TalkList): Crawl {
  const missing = missingFrom(list, head)
  const talks = list.talks.filter(({ sessionId }) => missing.has(sessionId))
  // With the old total: else the list would agree with the next head, and would not be read again.
  const doubtful = { ...head, total: list.total }
  const unexplained = { ...doubtful, talks, sessionIds: [...missing], running: [], unreadable: [] }
  const { pages, pageParams } = withHead(known, head, new Set([...missing, ...head.sessionIds]), 0)
  return {
    pages: [unexplained, doubtful, ...pages.slice(1)],
    pageParams: [firstRequest(missing.size), ...pageParams],
  }
}

/**
 * A page without outdated sessions and talks (by id), and without what only the latest response can say: the total, and what is live.
 */
function without(page: JoinedPage, outdated: ReadonlySet<string>): JoinedPage {
  const talks = page.talks.filter(({ id, sessionId }) => !outdated.has(id) && !outdated.has(sessionId))
  const sessionIds = page.sessionIds.filter((id) => !outdated.has(id))
  return { ...page, talks, sessionIds, running: [], total: undefined }
}
