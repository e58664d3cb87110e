import type { JoinWindow } from '../../config/schema.ts'
import { hour, minute } from '../../lib/time/units.ts'
import { firstIndexFrom } from '../order.ts'
import type { Talk } from '../talk.ts'
import { joinSpan } from '../when/join-window.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import type { Crawl } from './crawl.ts'
import { firstRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'

/** ms by which the clock of a device may be wrong without consequences for the talks that are kept */
const clockTolerance = 2 * minute
/** ms after its start for which a talk without an end is kept; longer than most talks take */
const keptWithoutEnd = 4 * hour

/** Whether a talk has begun by `now` (epoch ms), so that the academy may drop it from the upcoming ones. */
export const hasBegun = ({ start, end }: Talk, now: number): boolean =>
  Math.min(start ?? Infinity, end ?? Infinity) <= now + clockTolerance

/** The part of a crawl that the academy sent: all but the talks that are kept. */
export function listedPart(crawl: Crawl): Crawl {
  const { pages, pageParams } = crawl
  return pages[0]?.isKept ? { pages: pages.slice(1), pageParams: pageParams.slice(1) } : crawl
}

/**
 * Adds to `listed`, what the academy lists now, a page with the talks of `known` that it no longer lists although they can still be joined
 * at `now` (epoch ms): it may drop a talk from the upcoming ones when it starts, just when somebody who is late looks for its link. They are
 * kept until their join window is over, and for as long as `head`, the latest response, reports them as live.
 */
export function keepOpenTalks(
  listed: Crawl,
  known: Crawl,
  head: JoinedPage,
  now: number,
  joinWindow: JoinWindow,
): Crawl {
  const { byId } = talkListOf(listed.pages)
  const shown = talkListOf(known.pages)
  const live = new Set(head.running)
  const begun = shown.talks.slice(0, firstIndexFrom(shown.talks, now + clockTolerance + 1))
  // What has been kept has begun, even if the clock was set back since.
  const kept = known.pages[0]?.isKept ? known.pages[0].talks : []
  const running = [...live].flatMap((id) => shown.byId.get(id) ?? [])
  const talks = [...new Set([...begun, ...kept, ...running])].filter(
    (talk) => !byId.has(talk.id) && (live.has(talk.id) || now < closesAt(talk, joinWindow)),
  )
  if (talks.length === 0) return listed
  const page = { talks, running: head.running, sessionIds: [], received: 0, unreadable: [], total: undefined }
  return {
    pages: [{ ...page, isKept: true }, ...listed.pages],
    pageParams: [firstRequest(1), ...listed.pageParams],
  }
}

/** Epoch ms at which the join window of a talk is over. */
function closesAt(talk: Talk, joinWindow: JoinWindow): number {
  const [, until] = joinSpan(talk, false, joinWindow)
  return until < Infinity ? until : (talk.start ?? -Infinity) + keptWithoutEnd
}
