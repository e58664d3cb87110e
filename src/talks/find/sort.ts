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
  const { inOrder, groupOf } = groupsOf(keys, context.locale)
  const withoutKey: Talk[] = []
  talks.forEach((talk, row) => (groupOf.get(keys[row]) ?? withoutKey).push(talk))
  return [...(down ? inOrder.toReversed() : inOrder), withoutKey].flat()
}

type Key = string | number | undefined

/** An empty group for each key, in order; keys that compare as equal share one. Sessions share names, so there are fewer keys than rows. */
function groupsOf(keys: readonly Key[], locale: string) {
  const texts = new Set<string>()
  const numbers = new Set<number>()
  for (const key of keys)
    if (typeof key === 'string') texts.add(key)
    else if (key !== undefined) numbers.add(key)
  const inOrder: Talk[][] = []
  const groupOf = new Map<Key, Talk[]>()
  const addGroup = (key: Key) => {
    const group: Talk[] = []
    inOrder.push(group)
    groupOf.set(key, group)
  }
  // A typed array is sorted without calling a function for each comparison.
  for (const number of Float64Array.from(numbers).sort()) addGroup(number)
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  let previous: string | undefined
  for (const text of [...texts].sort(compare)) {
    const group = previous !== undefined && compare(previous, text) === 0 ? inOrder.at(-1) : undefined
    if (group) groupOf.set(text, group)
    else addGroup(text)
    previous = text
  }
  return { inOrder, groupOf }
}

function keyOf(talk: Talk, by: SortKey, { live, person, joinWindow }: Comparison): Key {
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
