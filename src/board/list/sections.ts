import { startOfDay } from '../../lib/time/calendar-day.ts'
import type { Zone } from '../../lib/time/date-format.ts'
import { firstIndexFrom } from '../../talks/order.ts'
import { byStart, type Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'

/**
 * Consecutive rows under one header: the live talks, the talks of a day, or those without a time. Where rows are not sorted by time, one
 * section without a header (`isBare`) holds all.
 */
export interface Section {
  readonly key: string
  readonly kind: 'live' | 'day' | 'undated' | 'sorted'
  readonly isBare?: boolean
  /** Epoch ms of the start of the day; 0 where it is not a day. */
  readonly day: number
  readonly count: number
  /** The talk in row `row` of this section. */
  talk(row: number): Talk | undefined
  /** The row of `talk` in this section; `undefined` where it is not in it. */
  rowOf(talk: Talk): number | undefined
}

/**
 * The sections of the board in order: live talks, then one section per day of `zone`, then talks without a time. The end of each day is
 * found by binary search, so the cost grows with the number of days, not of talks.
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
 * The index after the last talk of `day`, whose first talk is at index `from`; always greater than `from`. Where clocks go back across
 * midnight, a day continues after the next has begun: each day still gets one section only.
 */
function endOf(day: number, talks: readonly Talk[], from: number, zone: Zone): number {
  let until = from
  for (
    let start = talks[from]?.start;
    start !== undefined && startOfDay(start, zone) <= day;
    start = talks[until]?.start
  )
    until = firstIndexFrom(talks, startOfDay(start, zone, 1), until + 1)
  return until
}

/** The section (`band`) and row of `talk`, or `undefined` where it is not on the board. */
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
    rowOf: (one) => (kind === 'live' ? linearSearch(count, talk, one) : binarySearch(count, talk, one)),
  }
}

function without(talks: readonly Talk[], removed: readonly Talk[]): readonly Talk[] {
  const kept = talks.slice()
  for (const talk of removed) {
    const at = binarySearch(kept.length, (row) => kept[row], talk)
    if (at !== undefined) kept.splice(at, 1)
  }
  return kept
}

type At = (row: number) => Talk | undefined

function linearSearch(count: number, at: At, talk: Talk): number | undefined {
  for (let row = 0; row < count; row += 1) if (at(row)?.id === talk.id) return row
  return undefined
}

function binarySearch(count: number, at: At, talk: Talk): number | undefined {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = at(middle)
    if (found && byStart(found, talk) < 0) low = middle + 1
    else high = middle
  }
  return at(low)?.id === talk.id ? low : undefined
}
