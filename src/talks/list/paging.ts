/** One request of a crawl over the list: `si` and `limit` (`docs/contract.md`, section 3), and the state of the crawl. */
export interface PageRequest {
  /** Index of the first session requested. */
  readonly si: number
  /** Number of sessions requested. */
  readonly limit: number
  /** Ids of the sessions of the previous page; the response must share one with them. Empty for the first page. */
  readonly anchor: readonly string[]
  /** Number of sessions to step back by if it shares none. */
  readonly back: number
  /** Number of distinct sessions seen before this request. */
  readonly seen: number
  /** Number of distinct sessions seen before this pass over the list began. */
  readonly seenBefore: number
  /** Number of consecutive passes before this one without a new session. */
  readonly idlePasses: number
  /** Index up to which this pass has read. */
  readonly reached: number
  /** Number of consecutive responses before this request without a new session. */
  readonly idleResponses: number
}

/** What paging needs to know about a response. */
export interface PageSeen {
  readonly sessionIds: readonly string[]
  /** Number of sessions in the response, readable or not. */
  readonly received: number
  readonly total: number | undefined
  /** Number of distinct sessions seen in the crawl so far, including this page. */
  readonly seen: number
}

/** Number of sessions of the previous page that are requested again. */
const overlap = 5
/** Number of consecutive responses without a new session that are tolerated within a pass, for short and for full pages. */
const maxWithoutNews = { short: 1, full: 10 }
/** Number of consecutive passes without a new session after which the server's count is taken to be wrong. */
const maxPassesWithoutNews = 2
/** Number of sessions of the first page: a little more than one screen, so that it arrives soon. */
const firstLimit = 30

/** The first request of a crawl: `small` if the person waits for the first rows, `full` if rows are on screen already. */
export const firstRequest = (pageSize: number, size: 'small' | 'full' = 'small'): PageRequest => ({
  si: 0,
  limit: size === 'small' ? Math.min(firstLimit, pageSize) : pageSize,
  anchor: [],
  back: pageSize >> 1,
  seen: 0,
  seenBefore: 0,
  idlePasses: 0,
  reached: 0,
  idleResponses: 0,
})

/**
 * The request after `page`, which is the response to `request`; `undefined` at the end of the list.
 *
 * The list changes while it is read: each session that starts is removed at the head, which moves all others one index forward, so a page
 * that began where the last one ended would miss rows. Pages that share a session have no gap between them, so each request repeats a few
 * sessions of the previous page; if none is shared, the crawl steps back until one is. It advances by the sessions received, never by
 * `limit`, until its end matches the server's count or no new session arrives.
 *
 * A session that is moved from the unread part to the part already read is missed by any single pass. The list is therefore read again
 * while the server counts more sessions than were seen and one of the last two passes found new ones.
 */
export function nextRequest(page: PageSeen, request: PageRequest, pageSize: number): PageRequest | undefined {
  const { sessionIds, received, total, seen } = page
  const isVerifying = request.seenBefore > 0
  if (isVerifying && !isShort(page)) return undefined
  const anchor = new Set(request.anchor)
  const isConnected = received > 0 && (anchor.size === 0 || sessionIds.some((id) => anchor.has(id)))
  if (request.si > 0 && !isConnected) return stepBack(request, seen, pageSize)
  if (received === 0) return undefined

  const end = request.si + received
  const reached = Math.max(request.reached, end)
  const withoutNews =
    seen > request.seen || (isVerifying && end > request.reached) ? 0 : request.idleResponses + 1
  const isEnd = end === total || (end >= (total ?? 0) && (isVerifying || withoutNews > 0))
  // A full page without a new session may be caused by a change of the list; a short one is the end of the list, whatever the server
  // counts.
  if (isEnd || withoutNews > (received < request.limit ? maxWithoutNews.short : maxWithoutNews.full))
    return isShort(page) ? passAgain(request, seen, pageSize) : undefined

  const repeated = Math.min(overlap, received >> 1)
  return {
    ...request,
    seen,
    reached,
    idleResponses: withoutNews,
    si: end - repeated,
    limit: pageSize,
    anchor: repeated > 0 ? sessionIds : [],
    back: pageSize >> 1,
  }
}

/** Whether the server counts more sessions than were seen. */
const isShort = ({ seen, total }: Pick<PageSeen, 'seen' | 'total'>): boolean =>
  total !== undefined && seen < total

function passAgain(request: PageRequest, seen: number, pageSize: number): PageRequest | undefined {
  const withoutNews = seen > request.seenBefore ? 0 : request.idlePasses + 1
  return withoutNews < maxPassesWithoutNews
    ? { ...firstRequest(pageSize, 'full'), seen, seenBefore: seen, idlePasses: withoutNews }
    : undefined
}

function stepBack(request: PageRequest, seen: number, pageSize: number): PageRequest {
  const back = Math.max(1, request.back)
  return { ...request, seen, limit: pageSize, si: Math.max(0, request.si - back), back: back * 2 }
}
