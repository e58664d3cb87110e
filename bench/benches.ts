import type { Bench } from './bench.ts'
import { bytes } from './bytes.ts'
import { find } from './find.ts'
import { guard } from './guard.ts'
import { leaks } from './leaks.ts'
import { list } from './list.ts'
import { load } from './load.ts'
import { idle } from './idle.ts'
import { pages } from './pages.ts'
import { paging } from './paging.ts'
import { relay } from './relay.ts'
import { races } from './races.ts'
import { zones } from './zones.ts'

/** The lines about the speed of the page, which are printed as one table. */
export const speedLines: readonly Bench[] = [bytes, load, pages, list, idle, leaks]

/** All benchmarks, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [...speedLines, find, guard, paging, races, relay, zones]
