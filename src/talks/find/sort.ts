import type { Person } from '../../auth/account/auth-state.ts'
import type { JoinWindow } from '../../config/schema.ts'
import { joinSpan } from '../when/join-window.ts'
import { sessionRoleOf, presentersOf, type Talk } from '../talk.ts'

/** The keys that the board can be sorted by: its columns. */
export const sortKeys = ['time', 'session', 'presenters', 'registered', 'status', 'join'] as const

/** One of the sort keys. */
export type SortKey = (typeof sortKeys)[number]

/** A sort order: a column, ascending or, if `down`, descending. */
export interface Order {
  readonly by: SortKey
  readonly down: boolean
}

/** What the order depends on besides the talks themselves. */
export interface Comparison {
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  readonly person: Person | undefined
  readonly joinWindow: JoinWindow
  /** A language tag (BCP 47). */
  readonly locale: string
}

/** The order in the `sort` parameter of an address: a column, with a minus for descending. Ascending by time if it names none. */
export function orderOf(sort: string | undefined): Order {
  const down = sort?.startsWith('-') ?? false
  const by = sortKeys.find((key) => key === sort?.slice(down ? 1 : 0))
  return by ? { by, down } : { by: 'time', down: false }
}

/** The `sort` parameter for `order`; `undefined` for the board's order, which needs none. */
export const sortOf = ({ by, down }: Order): string | undefined =>
  by === 'time' && !down ? undefined : `${down ? '-' : ''}${by}`

/**
 * The order after a click on the header of column `key`: reversed if the list is sorted by it already. Registrations start with the highest
 * count.
 */
export const clicked = ({ by, down }: Order, key: SortKey): Order =>
  by === key ? { by, down: !down } : { by: key, down: key === 'registered' }

/**
 * `talks`, which are in the board's order, in another order. Talks without a value come last in both directions; of equal ones the earlier
 * comes first.
 */
export function sorted(talks: readonly Talk[], { by, down }: Order, context: Comparison): readonly Talk[] {
  if (by === 'time' && !down) return talks
  const keys = talks.map((talk) => keyOf(talk, by, context))
  const ranks = ranksOf(keys, context.locale)
  // Talks without a value (NaN) come last in both directions.
  const rows = Float64Array.from(keys, (key) => {
    const rank = typeof key === 'string' ? ranks.get(key) : key
    return rank === undefined ? Number.NaN : down ? -rank : rank
  })
  return inOrder(rows).flatMap((row) => talks[row] ?? [])
}

/**
 * The rank of each text in the order of `locale`, equal for texts that compare as equal. Sessions share names, so there are fewer texts to
 * compare than rows.
 */
function ranksOf(
  keys: readonly (string | number | undefined)[],
  locale: string,
): ReadonlyMap<string, number> {
  const texts = new Set<string>()
  for (const key of keys) if (typeof key === 'string') texts.add(key)
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const ranks = new Map<string, number>()
  let [previous, rank] = ['', 0]
  for (const text of [...texts].sort(compare)) {
    if (ranks.size > 0 && compare(previous, text) !== 0) rank += 1
    ranks.set(text, rank)
    previous = text
  }
  return ranks
}

/** Row indexes sorted by value; NaN last, of equal values the earlier row first. */
function inOrder(values: Float64Array): number[] {
  return Array.from(values, (_, row) => row).sort((a, b) => {
    const [one, other] = [values[a] ?? 0, values[b] ?? 0]
    if (one === other) return a - b
    return Number.isNaN(one) ? Number(!Number.isNaN(other)) || a - b : Number.isNaN(other) ? -1 : one - other
  })
}

function keyOf(
  talk: Talk,
  by: SortKey,
  { live, person, joinWindow }: Comparison,
): string | number | undefined {
  switch (by) {
    case 'time':
      return talk.start
    case 'session':
      return talk.name || undefined
    case 'presenters':
      return presentersOf(talk)[0]?.name
    case 'registered':
      return talk.registered
    case 'status':
      return live.has(talk.id) ? -Infinity : talk.start
    case 'join': {
      const [opens] = joinSpan(talk, sessionRoleOf(talk, person) === 'host', joinWindow)
      return talk.joinUrl ? opens : undefined
    }
  }
}
