import type { JoinedPage } from '../wire/join-page.ts'
import { growList, type TalkList } from './growing-list.ts'
import type { Talk } from '../talk.ts'

/** What has been made of the pages of a crawl so far. */
interface Grown {
  readonly pages: readonly JoinedPage[]
  readonly list: TalkList
  /** Works in more pages. */
  readonly grow: (pages: readonly JoinedPage[]) => TalkList
}

/** By the first page of the crawl, as long as anybody has that. */
const grownFrom = new WeakMap<JoinedPage, Grown>()

const nothing = growList()([])

/**
 * The list that `pages` make. One more page costs what is in it and not what is loaded already, but for one copy of the rows: of each
 * crawl the list made last is kept, and grows on with pages that follow its own. With any others it is made anew.
 */
export function talkListOf(pages: readonly JoinedPage[]): TalkList {
  const [first] = pages
  if (!first) return nothing
  const last = grownFrom.get(first)
  const known = last?.pages.every((page, i) => page === pages[i]) ? last : undefined
  const more = pages.slice(known?.pages.length)
  if (known && more.length === 0) return known.list
  const grow = known?.grow ?? growList()
  const list = grow(more)
  grownFrom.set(first, { pages: [...pages], list, grow })
  return list
}

/** The talk that an address names: by its id, or by its session's. */
export const talkNamed = ({ talks, byId }: TalkList, id: string): Talk | undefined =>
  byId.get(id) ?? talks.find(({ sessionId }) => sessionId === id)
