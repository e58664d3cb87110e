import type { Zone } from '../../lib/time/date-format.ts'
import { primaryOf, primaryZones } from '../../lib/time/primary-zone.ts'

/** The time zones to choose from. Each is there once, by one of its names. */
export interface ZoneOptions {
  readonly mine: Zone
  readonly ofSessions: readonly Zone[]
  readonly others: readonly Zone[]
  /** The one that is chosen, by the name that it has in the lists. */
  readonly chosen: Zone
}

/** The time zones to choose from: the person's, those of the sessions, and all others. The names that were given are preferred. */
export function zoneOptions(mine: Zone, ofSessions: readonly Zone[], chosen: Zone): ZoneOptions {
  /** By primary name */
  const names = new Map([[primaryOf(mine), mine]])
  const own: Zone[] = []
  for (const zone of ofSessions) {
    const primary = primaryOf(zone)
    if (names.has(primary)) continue
    names.set(primary, zone)
    own.push(zone)
  }
  const primary = primaryOf(chosen)
  const others = [...new Set(['UTC', ...primaryZones, primary])].filter((one) => !names.has(one))
  const name = names.get(primary) ?? chosen
  return {
    mine,
    ofSessions: own,
    others: others.map((one) => (one === primary ? name : one)),
    chosen: name,
  }
}
