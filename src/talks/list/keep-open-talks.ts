import type { JoinWindow } from '../../config/schema.ts'
import { hour } from '../../lib/time/units.ts'
import { firstIndexFrom } from '../order.ts'
import type { Talk } from '../talk.ts'
import { joinSpan } from '../when/join-window.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import type { Crawl } from './crawl.ts'
import type { TalkList } from './growing-list.ts'
import { firstRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'

/** ms after its start for which a talk without an end is kept; longer than most talks take */
const keptWithoutEnd = 4 * hour

/** What tells whether a talk can still be joined. */
export interface OpenAt {
  /** Epoch ms. */
  readonly now: number
  readonly joinWindow: JoinWindow
}

/** The part of a crawl that the academy sent: all but the talks that are kept. */
export function listedPart(crawl: Crawl): Crawl {
  const { pages, pageParams } = crawl
  return pages[0]?.kept === undefined ? crawl : { pages: pages.slice(1), pageParams: pageParams.slice(1) }
}

/**
 * Adds to `listed`, what the academy lists now, a page with the talks of `shown` that it no longer lists although they can still be joined:
 * it may drop a talk from the upcoming ones when it starts, just when somebody who is late looks for its link. They are kept until their
 * join window is over, and for as long as `head`, the latest response, reports them as live.
 */
export function keepOpenTalks(listed: Crawl, shown: TalkList, head: JoinedPage, open: OpenAt): Crawl {
  const { byId, sessionIds } = talkListOf(listed.pages)
  const live = new Set(head.running)
  const started = shown.talks.slice(0, firstIndexFrom(shown.talks, open.now + 1))
  const running = [...live].flatMap((id) => shown.byId.get(id) ?? [])
  const talks = [...new Set([...started, ...running])].filter(
    (talk) => !byId.has(talk.id) && (live.has(talk.id) || isOpen(talk, open)),
  )
  if (talks.length === 0) return listed
  const unlisted = new Set(talks.flatMap(({ sessionId: id }) => (sessionIds.has(id) ? [] : [id])))
  const page = { talks, running: head.running, sessionIds: [], received: 0, unreadable: [], total: undefined }
  return {
    pages: [{ ...page, kept: unlisted.size }, ...listed.pages],
    pageParams: [firstRequest(1), ...listed.pageParams],
  }
}

function isOpen(talk: Talk, { now, joinWindow }: OpenAt): boolean {
  if (talk.start === undefined || talk.start > now) return false
  const [, until] = joinSpan(talk, false, joinWindow)
  return now < (until < Infinity ? until : talk.start + keptWithoutEnd)
}
