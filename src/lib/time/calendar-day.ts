import type { Zone } from './date-format.ts'
import { localDay, offsetAt } from './offset.ts'
import { day, hour } from './units.ts'

/** ms; larger than any UTC offset that has ever been in use. */
const maxOffset = 16 * hour

/**
 * The instants (epoch ms) at which local time reaches a midnight: the first, and the last where clocks are set back over it and it occurs
 * twice.
 */
interface Midnight {
  readonly first: number
  readonly last: number
}

/** By zone, and by the midnight as if it were in UTC. */
const midnights = new Map<Zone, Map<number, Midnight>>()

/**
 * Epoch ms of the first instant of the calendar day `later` days after the one that contains `at` in `zone`. If `later` is 1 or more, the
 * result is always after `at`: where clocks are set back over midnight, so that the day before is repeated, the day begins a second time.
 */
export function startOfDay(at: number, zone: Zone, later = 0): number {
  const { first, last } = midnightOf((localDay(at, zone) + later) * day, zone)
  return later > 0 && first <= at ? last : first
}

/** The midnight of a zone that is `midnight` (epoch ms) as if it were in UTC. */
export function midnightOf(midnight: number, zone: Zone): Midnight {
  let inZone = midnights.get(zone)
  if (!inZone) {
    inZone = new Map()
    midnights.set(zone, inZone)
  }
  let known = inZone.get(midnight)
  if (!known) {
    known = findMidnight(midnight, zone)
    inZone.set(midnight, known)
  }
  return known
}

/**
 * Finds when local time in `zone` reaches `midnight` (written as if in UTC), with a binary search for the clock change. Where clocks are
 * set forward over midnight, it does not occur, and the day begins at the change. Assumes at most one change within `maxOffset` on each
 * side.
 */
function findMidnight(midnight: number, zone: Zone): Midnight {
  let [before, after] = [midnight - maxOffset, midnight + maxOffset]
  const offsetBefore = offsetAt(before, zone)
  const [withOldOffset, withNewOffset] = [midnight - offsetBefore, midnight - offsetAt(after, zone)]
  if (withOldOffset === withNewOffset) return { first: withOldOffset, last: withOldOffset }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, zone) === offsetBefore) before = middle
    else after = middle
  }
  const change = after
  return {
    first: withOldOffset < change ? withOldOffset : Math.max(change, withNewOffset),
    last: withNewOffset > change ? withNewOffset : Math.min(change, withOldOffset),
  }
}
