import type { Bench } from './bench.ts'
import { drawer } from './drawer.ts'
import { find } from './find.ts'
import { firstLoad } from './first-load.ts'
import { guard } from './guard.ts'
import { paging } from './paging.ts'
import { relay } from './relay.ts'
import { races } from './races.ts'
import { zones } from './zones.ts'

/** All benchmarks, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [firstLoad, find, guard, paging, races, relay, zones, drawer]
