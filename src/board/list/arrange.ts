import type { Person } from '../../auth/account/auth-state.ts'
import type { JoinWindow } from '../../config/schema.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { readParam } from '../../address/params.ts'
import type { Zone } from '../../lib/time/date-format.ts'
import { clashesOf, type Clashes } from '../../talks/when/clashes.ts'
import type { FacetContext } from '../../talks/find/facets.ts'
import { filtered, filterOf, isFiltering, type Filter } from '../../talks/find/filter.ts'
import { ownTalks } from '../../talks/list/own-talks.ts'
import { orderOf, sorted, type Order } from '../../talks/find/sort.ts'
import type { Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { View } from '../../talks/view.ts'
import { sectionsOf, type Section } from './sections.ts'

/** The list as the query parameters of the address search, filter and sort it. */
export interface Arrangement {
  readonly sections: readonly Section[]
  readonly filter: Filter
  readonly isFiltered: boolean
  /** Number of talks that match search and filters. */
  readonly found: number
  readonly order: Order
  /** The talks in which the person takes part, by time, unfiltered; in the view *Mine* these are all. */
  readonly mine: readonly Talk[]
  readonly clashes: Clashes
  readonly context: FacetContext
  /** The `aria-sort` of a column. */
  sortOf(column: string): 'ascending' | 'descending' | undefined
}

/** Filters and sorts `list` by `search`, the query string of the address. Memoised: the same arguments return the same object. */
export const arrange = memoizeLast(
  (
    list: TalkList,
    search: string,
    view: View,
    person: Person | undefined,
    zone: Zone,
    today: number,
    joinWindow: JoinWindow,
    locale: string,
  ): Arrangement => {
    const mine = view === 'mine' ? list.talks : ownTalks(list, person)
    const clashes = clashesAmong(mine)
    const live = new Set(list.live.map(({ id }) => id))
    const context = { live, clashes, person, zone, today }
    const filter = filterOf(search)
    const order = orderOf(readParam(search, 'sort'))
    const isByTime = order.by === 'time' && !order.down
    const talks = filtered(list.talks, filter, context)
    const running = talks === list.talks ? list.live : list.live.filter((talk) => talks.includes(talk))
    return {
      sections: isByTime
        ? sectionsOf({ talks, live: running }, zone)
        : oneSection(sorted(talks, order, { live, person, joinWindow, locale })),
      filter,
      isFiltered: isFiltering(filter),
      found: talks.length,
      order,
      mine,
      clashes,
      context,
      sortOf: (column) => (order.by === column ? (order.down ? 'descending' : 'ascending') : undefined),
    }
  },
)

const clashesAmong = memoizeLast(clashesOf)

/** All rows in one section without headers, for an order other than by time, where days mean nothing. */
function oneSection(talks: readonly Talk[]): readonly Section[] {
  if (talks.length === 0) return []
  let rows: ReadonlyMap<string, number> | undefined
  return [
    {
      key: 'sorted',
      kind: 'sorted',
      isBare: true,
      day: 0,
      count: talks.length,
      talk: (row) => talks[row],
      rowOf: ({ id }) => (rows ??= new Map(talks.map((talk, row) => [talk.id, row]))).get(id),
    },
  ]
}
