import type { Person } from '../../auth/account/auth-state.ts'
import { isZone } from '../../lib/time/date-format.ts'
import { offsetAt } from '../../lib/time/offset.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { startOfDate } from '../../lib/time/calendar-date.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import type { Zone } from '../../lib/time/date-format.ts'
import type { Clashes } from '../when/clashes.ts'
import { presentersOf, sessionRoleOf, type Member, type Talk } from '../talk.ts'

/** The facets by which sessions can be filtered, by their parameter names in the address. */
export const facetIds = ['is', 'role', 'day', 'by', 'category'] as const

/** One of the facets. */
export type FacetId = (typeof facetIds)[number]

/** What the facets depend on besides the talk itself. */
export interface FacetContext {
  /** Ids of the talks that are live. */
  readonly live: ReadonlySet<string>
  readonly clashes: Clashes
  readonly person: Person | undefined
  readonly zone: Zone
  /** Epoch ms of the start of today in `zone`. */
  readonly today: number
}

/** A value of a facet and its label. Fixed values have no label: their text is in `words/`. */
export interface FacetValue {
  readonly value: string
  readonly label?: string
}

/** The values of `talk` in a facet. For `is`, a talk must have all chosen values; for the other facets, any of them. */
export function valuesOf(facet: FacetId, talk: Talk, context: FacetContext): readonly FacetValue[] {
  switch (facet) {
    case 'is':
      return marks.filter(({ value }) => isMarked(talk, value, context))
    case 'role': {
      const value = sessionRoleOf(talk, context.person)
      return value ? [{ value }] : []
    }
    case 'day':
      return daysOf(talk, context)
    case 'by':
      return presentersOf(talk).map((member) => ({ value: presenterKey(member), label: member.name }))
    case 'category':
      return talk.categories.map((value) => ({ value, label: value }))
  }
}

/** Identifies a presenter across sessions: by user id, or by name if there is none. */
const presenterKey = ({ userId, name }: Member): string => userId ?? name

/** The name of the presenter whose value in the facet `by` is `value`. */
export function presenterNamed(talks: readonly Talk[], value: string): string | undefined {
  for (const talk of talks) {
    const presenter = presentersOf(talk).find((member) => presenterKey(member) === value)
    if (presenter) return presenter.name
  }
  return undefined
}

/** Whether `talk` matches the values chosen in a facet. */
export function passes(
  facet: FacetId,
  talk: Talk,
  chosen: ReadonlySet<string>,
  context: FacetContext,
): boolean {
  if (facet === 'is') {
    for (const value of chosen) if (!isMarked(talk, value, context)) return false
    return true
  }
  if (valuesOf(facet, talk, context).some(({ value }) => chosen.has(value))) return true
  if (facet !== 'day') return false
  for (const value of chosen) if (isWithin(talk, value, context.zone)) return true
  return false
}

const marks = ['live', 'clash', 'elsewhere', 'paid'].map((value) => ({ value }))

/** Checks one mark only, as `elsewhere` is slow to compute. */
function isMarked(talk: Talk, mark: string, { live, clashes, zone }: FacetContext): boolean {
  switch (mark) {
    case 'live':
      return live.has(talk.id)
    case 'clash':
      return clashes.has(talk.id)
    case 'elsewhere':
      return isElsewhere(talk, zone)
    case 'paid':
      return talk.paid === true
  }
  return false
}

/** Today, tomorrow and the seven days from today as spans of epoch ms, cached until the day or the zone changes. */
const spansOf = memoizeLast((today: number, zone: Zone) => {
  const start = (later: number) => startOfDay(today, zone, later)
  return [
    { value: 'today', from: today, until: start(1) },
    { value: 'tomorrow', from: start(1), until: start(2) },
    { value: 'week', from: today, until: start(7) },
  ]
})

function daysOf({ start }: Talk, { today, zone }: FacetContext): readonly FacetValue[] {
  if (start === undefined || start < today) return []
  return spansOf(today, zone).filter(({ from, until }) => start >= from && start < until)
}

/** Whether a talk starts within a range of two dates, both included, as in `2026-11-24..2026-11-30`; either may be left out. */
function isWithin({ start }: Talk, range: string, zone: Zone): boolean {
  const [from, until] = rangeOf(range, zone)
  return start !== undefined && start >= from && start < until
}

/** Start (included) and end (excluded) of a range, epoch ms. An invalid range contains nothing. */
const rangeOf = memoizeLast((range: string, zone: Zone): readonly [number, number] => {
  const [from, to] = range.split('..')
  if (from === undefined || to === undefined) return [Infinity, -Infinity]
  const last = startOfDate(to, zone)
  return [startOfDate(from, zone) ?? -Infinity, last === undefined ? Infinity : startOfDay(last, zone, 1)]
})

/** Whether local time in the session's own time zone differs from that in `zone` at its start. */
function isElsewhere({ start, zone: own }: Talk, zone: Zone): boolean {
  if (start === undefined || own === undefined || own === zone || !isZone(own)) return false
  return offsetAt(start, own) !== offsetAt(start, zone)
}
