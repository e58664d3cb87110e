import { replaceEqualDeep } from '@tanstack/react-query'
import { ApiError } from '../../api/call/api-error.ts'
import { requestAfter, type Crawl, type ReadPage } from './crawl.ts'
import { compareHead, missingFrom } from './compare-head.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import { firstRequest } from './paging.ts'
import { readOn } from './read-on.ts'
import { talkListOf } from './talk-list.ts'
import type { TalkList } from './growing-list.ts'

/** How a list is looked at again: when (epoch ms), how much of its head, and when all of it. */
export interface Look {
  readonly now: number
  readonly size: 'small' | 'full'
  readonly whole: 'always' | 'if needed' | 'never'
}

/**
 * The list brought up to date: the same object where nothing has changed. One page, the head, is read, and worked in where it
 * agrees with what is known of the rest; else the list is read anew as far as it was known, or, where that may not be, what the head
 * shows is taken and nothing is left out for it. Nothing of what was known changes before all is read. Throws what `read` throws, and
 * `ApiError` where a good part of the list is missing that the server still counts.
 */
export async function refresh(known: Crawl, read: ReadPage, pageSize: number, look: Look): Promise<Crawl> {
  const list = talkListOf(known.pages)
  const keep: ReadPage = async (request) => keepEqual(await read(request), list)
  const request = firstRequest(pageSize, look.whole === 'always' ? 'full' : look.size)
  const head = await keep(request)
  const change = look.whole === 'always' ? undefined : compareHead(list, head, look.now)
  if (change === 'none') return known
  if (change) return withHead(known, head, change.outdated, change.growth)
  if (look.whole === 'never') return withDoubtfulHead(known, head, list)
  const last = known.pageParams.at(-1)
  const wasWhole = last && !requestAfter(known.pages, last, pageSize)
  const start = { pages: [head], pageParams: [request] }
  const next = await readOn(start, keep, pageSize, wasWhole ? Infinity : list.received)
  if (hasLost(talkListOf(next.pages), list))
    throw new ApiError('wrong-shape', { detail: 'fewer than before' })
  return next
}

/**
 * Whether a reading came to its end without a good part of what is known, though the server still counts it: a bad answer, and no
 * reason to take anything off the screen. A count that is wrong by as much as it always was says nothing.
 */
function hasLost(next: TalkList, known: TalkList): boolean {
  const counted = next.total ?? known.total
  if (counted === undefined) return false
  const short = counted - next.received
  const wasShort = Math.max(0, (known.total ?? known.received) - known.received)
  return next.received < known.received && short - wasShort > known.received / 10
}

/** What has not changed stays the object it was, so that nothing of it is drawn again. */
const keepEqual = (page: JoinedPage, { byId }: TalkList): JoinedPage => ({
  ...page,
  talks: page.talks.map((talk) => replaceEqualDeep(byId.get(talk.id), talk)),
})

/** The crawl with its head replaced, after the list has grown (or shrunk) by `growth` sessions before the end of the crawl. */
function withHead(known: Crawl, head: JoinedPage, outdated: ReadonlySet<string>, growth: number): Crawl {
  const request = firstRequest(head.received)
  if (head.received === head.total) return { pages: [head], pageParams: [request] }
  const rest = known.pages.flatMap((page, i) => {
    const [asked, left] = [known.pageParams[i], without(page, outdated)]
    // The last page stays even where it is empty: what comes next is asked for from where it ended, by now.
    const needed = left.sessionIds.length > 0 || i === known.pages.length - 1
    return asked && needed ? [{ page: left, request: { ...asked, si: asked.si + growth } }] : []
  })
  return {
    pages: [head, ...rest.map(({ page }) => page)],
    pageParams: [request, ...rest.map((one) => one.request)],
  }
}

/** The crawl with its head replaced, and before it, still in their places, the sessions that the head misses and nobody knows why. */
function withDoubtfulHead(known: Crawl, head: JoinedPage, list: TalkList): Crawl {
  const missing = missingFrom(list, head)
  const talks = list.talks.filter(({ sessionId }) => missing.has(sessionId))
  const doubtful = { ...head, talks, sessionIds: [...missing], running: [], unreadable: [] }
  const { pages, pageParams } = withHead(known, head, new Set([...missing, ...head.sessionIds]), 0)
  return { pages: [doubtful, ...pages], pageParams: [firstRequest(missing.size), ...pageParams] }
}

/** A page without what is outdated by now: sessions and talks by their ids, and what it says of the total. */
function without(page: JoinedPage, outdated: ReadonlySet<string>): JoinedPage {
  const talks = page.talks.filter(({ id, sessionId }) => !outdated.has(id) && !outdated.has(sessionId))
  const ids = new Set(talks.map(({ id }) => id))
  return {
    ...page,
    talks,
    sessionIds: page.sessionIds.filter((id) => !outdated.has(id)),
    running: page.running.filter((id) => ids.has(id)),
    total: undefined,
  }
}
