import { allZones, changesOf, instants, tellsDay, tellsTime } from '../src/lib/time/wall-clock.test-data.ts'
import type { Bench } from './bench.ts'

const count = 10_000
/** Checking a day takes ten times as long as checking a time, so only one in this many instants checks the day. */
const perDay = 10

/** Compares the day and time that the board shows for an instant in a zone with what the browser's Intl API shows. */
export const zones: Bench = {
  name: 'zones',
  about: `times and days in each of ${allZones.length} zones, 1970 to 2050, told in two ways`,
  async run() {
    const anyTime = instants(count, 1)
    const anyDay = anyTime.filter((_, n) => n % perDay === 0)
    return [
      countResults('times at any instant', () => anyTime, tellsTime),
      countResults('days at any instant', () => anyDay, tellsDay),
      countResults('times a second around each change of clocks', around, tellsTime),
      countResults('days a second around each change of clocks', around, tellsDay),
    ]
  },
  kept: ({ wrong }) => wrong === 0,
}

const around = (zone: string) => changesOf(zone).flatMap((at) => [at - 1000, at, at + 1000])

function countResults(
  what: string,
  instantsIn: (zone: string) => readonly number[],
  tells: (at: number, zone: string) => boolean,
) {
  let [checked, wrong] = [0, 0]
  for (const zone of allZones) {
    for (const at of instantsIn(zone)) {
      checked += 1
      if (!tells(at, zone)) wrong += 1
    }
  }
  return { what, zones: allZones.length, checked, wrong }
}
