import { replaceEqualDeep } from '@tanstack/react-query'
import type { JoinWindow } from '../../config/schema.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import type { Crawl } from './crawl.ts'
import type { TalkList } from './growing-list.ts'
import { listedPart } from './keep-open-talks.ts'
import type { PageRequest } from './paging.ts'
import { talkListOf } from './talk-list.ts'

/** The list on screen, and how far it has been verified. */
export interface ListState {
  /** What is on screen: what the academy lists, and the talks that can still be joined. */
  readonly shown: Crawl
  /** The verify pass: the list read again from its head, page by page, as far as it has come. */
  readonly pass: Crawl | undefined
  /** When a page of the pass was last read (epoch ms). */
  readonly passAt?: number
  /** Since when the list does not agree with what the academy returns (epoch ms); `undefined` if it agrees. */
  readonly doubtAt: number | undefined
  /** Whether the last verify pass lacked many sessions that the server still counts. Such a pass is not used. */
  readonly hasLost?: boolean
}

/** One page, as it was received at `now` (epoch ms). */
export interface Received {
  readonly page: JoinedPage
  readonly request: PageRequest
  readonly now: number
}

/** The part of the configuration that a refresh needs. */
export interface RefreshConfig {
  readonly joinWindow: JoinWindow
  /** Number of sessions of a full page. */
  readonly pageSize: number
}

/** What the academy lists: as a crawl, and as a list; and the list with the talks that can still be joined. */
export function listsOf({ shown }: ListState): readonly [Crawl, TalkList, TalkList] {
  const listed = listedPart(shown)
  return [listed, talkListOf(listed.pages), talkListOf(shown.pages)]
}

/** Keeps the object of each talk that has not changed, so that its row is not rendered again. */
export const keepEqual = (page: JoinedPage, list: TalkList, shown: TalkList): JoinedPage => ({
  ...page,
  talks: page.talks.map((talk) => replaceEqualDeep(list.byId.get(talk.id) ?? shown.byId.get(talk.id), talk)),
})
