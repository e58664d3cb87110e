import type { JoinedPage } from '../wire/join-page.ts'
import { createListBuilder, type TalkList } from './growing-list.ts'
import type { Talk } from '../talk.ts'

/** The list that was built from the pages of a crawl so far. */
interface BuiltList {
  readonly pages: readonly JoinedPage[]
  readonly list: TalkList
  /** Adds more pages to the list. */
  readonly grow: (pages: readonly JoinedPage[]) => TalkList
}

/** By the first page of the crawl. A `WeakMap`, so that an entry lives as long as that page. */
const latest = new WeakMap<JoinedPage, BuiltList>()

const emptyList = createListBuilder()([])

/**
 * The list that is built from `pages`. The latest list of each crawl is cached and extended by the pages that follow its own, so one more
 * page costs what is in it, plus one copy of the rows. For any other pages the list is built from scratch.
 */
export function talkListOf(pages: readonly JoinedPage[]): TalkList {
  const [first] = pages
  if (!first) return emptyList
  const last = latest.get(first)
  const known = last?.pages.every((page, i) => page === pages[i]) ? last : undefined
  const more = pages.slice(known?.pages.length)
  if (known && more.length === 0) return known.list
  const grow = known?.grow ?? createListBuilder()
  const list = grow(more)
  latest.set(first, { pages: [...pages], list, grow })
  return list
}

/** The talk in an address, by its id or by its session's id. */
export const talkNamed = ({ talks, byId }: TalkList, id: string): Talk | undefined =>
  byId.get(id) ?? talks.find(({ sessionId }) => sessionId === id)
