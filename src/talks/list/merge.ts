import { sameOr } from '../../lib/same-or.ts'
import type { compareHead } from './compare-head.ts'
import type { Crawl } from './crawl.ts'
import { keepOpenTalks, listedPart } from './keep-open-talks.ts'
import type { ListState, Received, RefreshConfig } from './list-state.ts'
import { withDoubtfulHead, withHead } from './merge-head.ts'
import { showSame } from './show-same.ts'
import { talkListOf } from './talk-list.ts'

/** What is on screen after `head` has been merged, which changes the list by `change`. */
export function merge(
  { shown }: ListState,
  head: Crawl,
  change: ReturnType<typeof compareHead>,
  { page, now }: Received,
  { joinWindow }: RefreshConfig,
): Crawl {
  const listed = listedPart(shown)
  const next =
    change === 'none' ? listed : change ? withHead(listed, head, change) : withDoubtfulHead(listed, head, now)
  const all = keepOpenTalks(next, shown, page, now, joinWindow)
  const [before, after] = [shown.pages[0]?.talks ?? [], all.pages[0]?.talks ?? []]
  if (next === listed && all !== listed && sameOr(before, after) === before) return shown
  // While a doubt lasts, each head is merged anew.
  return !change && showSame(talkListOf(shown.pages), talkListOf(all.pages)) ? shown : all
}
