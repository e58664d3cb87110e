import { startOfDay, type Zone } from '../../lib/time/time.ts'
import { firstFrom } from '../../talks/order.ts'
import { byStart, type Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'

/** A run of rows under one header: what is live, a day, or what has no time; or all rows under none, where they are not by time. */
export interface Section {
  readonly key: string
  readonly kind: 'live' | 'day' | 'undated' | 'sorted'
  readonly isBare?: boolean
  /** Epoch ms of the start of the day; 0 where it is not a day. */
  readonly day: number
  readonly count: number
  /** The talk in row `row` of this section. */
  talk(row: number): Talk | undefined
  /** The row in which `talk` stands here. */
  rowOf(talk: Talk): number | undefined
}

/**
 * The board's sections in order: live talks first, then a section for each day of `zone`. Borders between days are found by binary
 * search, so this costs what the number of days costs.
 */
export function sectionsOf(
  { talks, live }: Pick<TalkList, 'talks' | 'live'>,
  zone: Zone,
): readonly Section[] {
  const rest = live.length === 0 ? talks : without(talks, live)
  const sections: Section[] = []
  if (live.length > 0) sections.push(section('live', 'live', 0, live, 0, live.length))
  let from = 0
  for (let talk = rest[from]; talk; talk = rest[from]) {
    const day = talk.start === undefined ? undefined : startOfDay(talk.start, zone)
    const until = day === undefined ? rest.length : endOf(day, rest, from, zone)
    const kind = day === undefined ? 'undated' : 'day'
    sections.push(section(`${kind}${day ?? ''}`, kind, day ?? 0, rest, from, until))
    from = until
  }
  return sections
}

/**
 * The row after the last of the `day` that begins in row `from`; never `from` itself. Where clocks are put back over midnight a day goes
 * on after the next has begun; a day that has a section has one only.
 */
function endOf(day: number, talks: readonly Talk[], from: number, zone: Zone): number {
  let until = from
  for (
    let start = talks[from]?.start;
    start !== undefined && startOfDay(start, zone) <= day;
    start = talks[until]?.start
  )
    until = firstFrom(talks, startOfDay(start, zone, 1), until + 1)
  return until
}

/** Where `talk` stands: its section and row, or `undefined` where it is not on the board. */
export function placeOf(sections: readonly Section[], talk: Talk): { band: number; row: number } | undefined {
  for (const [band, { kind, day, rowOf }] of sections.entries()) {
    if (kind === 'day' && (talk.start === undefined || talk.start < day)) continue
    const row = rowOf(talk)
    if (row !== undefined) return { band, row }
  }
  return undefined
}

function section(
  key: string,
  kind: Section['kind'],
  day: number,
  source: readonly Talk[],
  from: number,
  until: number,
): Section {
  const count = until - from
  const talk = (row: number) => (row < 0 || row >= count ? undefined : source[from + row])
  return {
    key,
    kind,
    day,
    count,
    talk,
    rowOf: (one) => (kind === 'live' ? linear(count, talk, one) : binary(count, talk, one)),
  }
}

function without(talks: readonly Talk[], some: readonly Talk[]): readonly Talk[] {
  const kept = talks.slice()
  for (const talk of some) {
    const at = binary(kept.length, (row) => kept[row], talk)
    if (at !== undefined) kept.splice(at, 1)
  }
  return kept
}

type At = (row: number) => Talk | undefined

function linear(count: number, at: At, talk: Talk): number | undefined {
  for (let row = 0; row < count; row += 1) if (at(row)?.id === talk.id) return row
  return undefined
}

function binary(count: number, at: At, talk: Talk): number | undefined {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    const there = at(middle)
    if (there && byStart(there, talk) < 0) low = middle + 1
    else high = middle
  }
  return at(low)?.id === talk.id ? low : undefined
}
