import type { JoinedPage } from '../wire/join-page.ts'
import { changeOfPart, compareHead } from './compare-head.ts'
import { requestAfter, type Crawl } from './crawl.ts'
import type { TalkList } from './growing-list.ts'
import { keepOpenTalks, listedPart } from './keep-open-talks.ts'
import { keepEqual, listsOf, type ListState, type Received, type RefreshConfig } from './list-state.ts'
import { merge } from './merge.ts'
import { withHead } from './merge-head.ts'
import type { PageRequest } from './paging.ts'
import { showSame } from './show-same.ts'
import { talkListOf } from './talk-list.ts'

/**
 * The list after the next page of the verify pass has been read: the pages of the pass replace those on screen, and where the pass has read
 * everything, it becomes the list.
 */
export function verifyPage(state: ListState, received: Received, config: RefreshConfig): ListState {
  const { request, now } = received
  const [listed, list, shown] = listsOf(state)
  const before = passOf(state)
  // Some servers report as live only what is on the page: what the head says is newer and complete.
  const running = before.pages.flatMap((page) => page.running)
  const page = { ...keepEqual(received.page, list, shown), running: [] }
  const pass = { pages: [...before.pages, page], pageParams: [...before.pageParams, request] }
  const latest = { ...received, page: { ...page, running } }
  // Between pages that are not connected, and in a second pass, sessions are missing that have not been removed.
  const isFirstPass = request.seenBefore === 0
  if (!isFirstPass || !isConnected(page, request))
    return endPass({ ...state, pass, passAt: now }, listed, latest, config)
  const change = compareHead(list, pass, now, shown)
  const next = merge(state, pass, change, latest, config)
  const doubtAt = change ? state.doubtAt : (state.doubtAt ?? now)
  const end = endPass({ shown: next, pass, passAt: now, doubtAt }, listed, latest, config)
  // What the last page does not explain has changed in the head.
  return end.pass || change ? end : { ...end, doubtAt: now }
}

/** The request for the next page of the verify pass, which begins with the head on screen. */
export function passRequest(state: ListState, pageSize: number): PageRequest | undefined {
  const { pages, pageParams } = passOf(state)
  const last = pageParams.at(-1)
  return last && requestAfter(pages, last, pageSize)
}

function passOf({ pass, shown }: ListState): Crawl {
  if (pass) return pass
  const { pages, pageParams } = listedPart(shown)
  const at = pages.findIndex((page) => !page.isUnexplained)
  // Copies, as lists are cached by the first page of a crawl.
  const head = pages.slice(at, at + 1)
  return { pages: head.map((page) => Object.assign({}, page)), pageParams: pageParams.slice(at, at + 1) }
}

/** The pass after the head of the list has been read again. */
export function withNewHead(pass: Crawl, head: Crawl, now: number): Crawl {
  const list = talkListOf(pass.pages)
  return compareHead(list, head, now, list) === 'none'
    ? pass
    : withHead(pass, head, changeOfPart(list, head, now))
}

/** If the pass has read as much as was known, it becomes the list. */
export function endPass(
  state: ListState,
  listed: Crawl,
  { page, now }: Received,
  { joinWindow, pageSize }: RefreshConfig,
): ListState {
  const { pass, shown } = state
  const [last, lastKnown] = [pass?.pageParams.at(-1), listed.pageParams.at(-1)]
  if (!pass || !last || !lastKnown) return state
  const [read, known] = [talkListOf(pass.pages), talkListOf(listed.pages)]
  const isKnownWhole = !requestAfter(listed.pages, lastKnown, pageSize)
  const isRead =
    !requestAfter(pass.pages, last, pageSize) || (!isKnownWhole && read.received >= known.received)
  if (!isRead) return state
  if (hasLost(read, known)) return { ...state, pass: undefined, hasLost: true }
  const all = keepOpenTalks(pass, shown, page, now, joinWindow)
  // A list in doubt begins with what is doubtful, where a pass begins with the head.
  const isSame = state.doubtAt === undefined && showSame(talkListOf(shown.pages), talkListOf(all.pages))
  return { shown: isSame ? shown : all, pass: undefined, doubtAt: undefined }
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

const isConnected = ({ sessionIds }: JoinedPage, { anchor }: PageRequest): boolean =>
  anchor.length === 0 || sessionIds.some((id) => anchor.includes(id))
