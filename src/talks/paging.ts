/** One request of a crawl over the list: CONTRACT 3's `si` and `limit`, and what the answer must connect to. */
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

/** What comes after a page: another request, or the end, with the whole list known or not. */
export type NextStep =
  | { readonly kind: 'more'; readonly request: PageRequest }
  | { readonly kind: 'end'; readonly whole: boolean }

/** Sessions of the page before that the next one asks for again. */
const overlap = 5
/** Answers in a row without news after which the crawl gives up. */
const patience = 5
/** Sessions of the first page: one screen, and a little, soon. */
const firstLimit = 30

/** The first request of a crawl with full pages of `pageSize` sessions. */
export const firstRequest = (pageSize: number): PageRequest => ({
  si: 0,
  limit: Math.min(firstLimit, pageSize),
  anchor: [],
  back: 0,
  seen: 0,
  idle: 0,
})

/**
 * The step after `page`, the answer to `request`.
 *
 * The list moves while it is read: each session that starts leaves at the head and pulls all others one place forward, so a
 * page asked for where the last one ended would miss rows. Two pages that share a session have nothing between them, so each is asked
 * for a few sessions back; where none is shared the crawl steps back until one is. It goes on by sessions received, never by
 * `limit`, and ends when a short page or one without news agrees with the server's total, or when news fail to come.
 */
export function nextStep(page: PageSeen, request: PageRequest, pageSize: number): NextStep {
  const { sessionIds, received, total, seen } = page
  const whole = total !== undefined && seen >= total
  const idle = seen > request.seen ? 0 : request.idle + 1
  if (idle > patience) return { kind: 'end', whole }

  const known = new Set(request.anchor)
  const connected = request.si === 0 || known.size === 0 || sessionIds.some((id) => known.has(id))
  if (!connected) return { kind: 'more', request: stepBack(request, { seen, idle, limit: pageSize }) }

  const reached = request.si + received
  const complete = whole && reached >= total && (idle > 0 || received < request.limit)
  if (complete || received === 0) return { kind: 'end', whole }

  const again = Math.min(overlap, received >> 1)
  const anchor = again > 0 ? sessionIds : []
  return {
    kind: 'more',
    request: { si: reached - again, limit: pageSize, anchor, back: pageSize >> 1, seen, idle },
  }
}

function stepBack(request: PageRequest, now: Pick<PageRequest, 'seen' | 'idle' | 'limit'>): PageRequest {
  const back = Math.max(1, request.back)
  return { ...request, ...now, si: Math.max(0, request.si - back), back: back * 2 }
}
