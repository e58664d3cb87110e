/** One request of a crawl over the list: `si` and `limit` of `docs/contract.md`, section 3, and what the answer must connect to. */
export interface PageRequest {
  /** Index of the first session wanted. */
  readonly si: number
  /** Sessions wanted. */
  readonly limit: number
  /** Sessions of the page before; the answer must share one with them. Empty for the first page. */
  readonly anchor: readonly string[]
  /** Sessions to step back by if it shares none. */
  readonly back: number
  /** Different sessions seen before it. */
  readonly seen: number
  /** Different sessions seen before this pass over the list began. */
  readonly seenBefore: number
  /** Passes in a row, up to this one, that brought nothing new. */
  readonly vain: number
  /** Index up to which this pass has read. */
  readonly reached: number
  /** Answers in a row, up to it, that brought nothing new. */
  readonly idle: number
}

/** What paging needs to know of an answer. */
export interface PageSeen {
  readonly sessionIds: readonly string[]
  /** Sessions in the answer, readable or not. */
  readonly received: number
  readonly total: number | undefined
  /** Different sessions seen in the crawl so far, this page included. */
  readonly seen: number
}

/** Sessions of the page before that the next one asks for again. */
const overlap = 5
/** Answers in a row without news after which a pass gives up. */
const patience = { short: 1, full: 10 }
/** Passes in a row without news after which the server's count is taken to be wrong. */
const passes = 2
/** Sessions of the first page: one screen, and a little, soon. */
const firstLimit = 30

/** The first request of a crawl: small for somebody who is waiting, full for who has rows to look at. */
export const firstRequest = (pageSize: number, size: 'small' | 'full' = 'small'): PageRequest => ({
  si: 0,
  limit: size === 'small' ? Math.min(firstLimit, pageSize) : pageSize,
  anchor: [],
  back: pageSize >> 1,
  seen: 0,
  seenBefore: 0,
  vain: 0,
  reached: 0,
  idle: 0,
})

/**
 * The request after `page`, the answer to `request`; `undefined` at the end.
 *
 * The list moves while it is read: each session that starts leaves at the head and pulls all others one place forward, so a
 * page asked for where the last one ended would miss rows. Two pages that share a session have nothing between them, so each is asked
 * for a few sessions back; where none is shared the crawl steps back until one is. It goes on by sessions received, never by
 * `limit`, until where it ended fits to the server's count or nothing new comes. A session that is moved from the unread part into the read one is missed by any single pass: while the server
 * counts more than were seen, and one of the last two passes brought news, the list is passed over once more.
 */
export function nextRequest(page: PageSeen, request: PageRequest, pageSize: number): PageRequest | undefined {
  const { sessionIds, received, total, seen } = page
  const verifying = request.seenBefore > 0
  if (verifying && !isShort(page)) return undefined
  const known = new Set(request.anchor)
  const connected = received > 0 && (known.size === 0 || sessionIds.some((id) => known.has(id)))
  if (request.si > 0 && !connected) return stepBack(request, seen, pageSize)
  if (received === 0) return undefined

  const end = request.si + received
  const reached = Math.max(request.reached, end)
  const idle = seen > request.seen || (verifying && end > request.reached) ? 0 : request.idle + 1
  const fits = end === total || (end >= (total ?? 0) && (verifying || idle > 0))
  // A full page without news may be the list moving; a short one is its end, whatever the server counts.
  if (fits || idle > (received < request.limit ? patience.short : patience.full))
    return isShort(page) ? passAgain(request, seen, pageSize) : undefined

  const again = Math.min(overlap, received >> 1)
  return {
    ...request,
    seen,
    reached,
    idle,
    si: end - again,
    limit: pageSize,
    anchor: again > 0 ? sessionIds : [],
    back: pageSize >> 1,
  }
}

/** Whether the server counts more sessions than were seen. */
const isShort = ({ seen, total }: Pick<PageSeen, 'seen' | 'total'>): boolean =>
  total !== undefined && seen < total

function passAgain(request: PageRequest, seen: number, pageSize: number): PageRequest | undefined {
  const vain = seen > request.seenBefore ? 0 : request.vain + 1
  return vain < passes ? { ...firstRequest(pageSize, 'full'), seen, seenBefore: seen, vain } : undefined
}

function stepBack(request: PageRequest, seen: number, pageSize: number): PageRequest {
  const back = Math.max(1, request.back)
  return { ...request, seen, limit: pageSize, si: Math.max(0, request.si - back), back: back * 2 }
}
