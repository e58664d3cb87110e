import type { Person } from '../../auth/account/auth-state.ts'
import type { JoinWindow } from '../../config/schema.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { readParam } from '../../address/params.ts'
import type { Zone } from '../../lib/time/time.ts'
import { clashesOf, type Clashes } from '../../talks/when/clashes.ts'
import type { Circumstances } from '../../talks/find/facets.ts'
import { filtered, filterOf, isFiltering, type Filter } from '../../talks/find/filter.ts'
import { cachedPart } from '../../talks/find/cached-part.ts'
import { orderOf, sorted, type Order } from '../../talks/find/sort.ts'
import type { Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { View } from '../../talks/view.ts'
import { sectionsOf, type Section } from './sections.ts'

/** What stands on the board, and why: what the address asks for of a list. */
export interface Arrangement {
  readonly sections: readonly Section[]
  readonly filter: Filter
  readonly isFiltered: boolean
  /** How many talks are left. */
  readonly found: number
  readonly order: Order
  /** One's own talks, in the board's own order. */
  readonly mine: readonly Talk[]
  readonly clashes: Clashes
  readonly around: Circumstances
  /** The `aria-sort` of a column. */
  sortOf(column: string): 'ascending' | 'descending' | undefined
}

/** Arranges `list` as `search`, the query of the address, asks. Asked the same again, it gives the same. */
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
    const mine = mineOf(list.talks, view, person)
    const clashes = clashesAmong(mine)
    const live = new Set(list.live.map(({ id }) => id))
    const around = { live, clashes, person, zone, today }
    const filter = filterOf(search)
    const order = orderOf(readParam(search, 'sort'))
    const isByTime = order.by === 'time' && !order.down
    const talks = filtered(list.talks, filter, around)
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
      around,
      sortOf: (column) => (order.by === column ? (order.down ? 'descending' : 'ascending') : undefined),
    }
  },
)

const clashesAmong = memoizeLast(clashesOf)

/** One's own of `talks`. The view of one's own has no others. */
const mineOf = memoizeLast((talks: readonly Talk[], view: View, person: Person | undefined) =>
  view === 'mine' ? talks : talks.filter((talk) => cachedPart(talk, person)),
)

/** Days mean nothing where rows are not by time. */
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
