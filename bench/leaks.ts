import type { Bench, Row } from './bench.ts'
import { grownInFrame, inFrame } from './leaks/in-frame.ts'
import { grownInPage, inPage } from './leaks/in-page.ts'
import { openSite } from './site/open-site.ts'
import { isKept, lineOf } from './speed/compare.ts'
import type { Growth } from './speed/growth.ts'

/**
 * No compiling to machine code: it is counted as heap, and goes on for hundreds of rounds, by some 3,500 bytes in each for the drawer.
 */
const onlyInterpreted = '--js-flags=--no-opt,--no-maglev,--no-sparkplug'

/**
 * The most that may grow in each round. Heap in bytes: above what the measurement itself adds, which the first action shows (630 in 200
 * rounds), so a leak of less than some 400 bytes is not noticed. Fewer rounds than 200 say little, as the heap grows in steps of 60,000.
 * Listeners and nodes: less than one in ten rounds, as a node that is collected a round later changes the slope a little.
 */
const limits: Growth = { heap: 1000, listeners: 0.1, nodes: 0.1 }

/** What stays in memory when the same is done many times. */
export const leaks: Bench = {
  name: 'leaks',
  about: 'growth in each round: heap after a garbage collection, bytes; event listeners; nodes',
  async run() {
    const site = await openSite(onlyInterpreted)
    const rows: Row[] = []
    for (const [name, act] of Object.entries(inPage))
      rows.push(...linesOf(name, await grownInPage(site, act)))
    for (const [name, act] of Object.entries(inFrame))
      rows.push(...linesOf(name, await grownInFrame(site, act)))
    await site.close()
    return rows
  },
  kept: isKept,
}

const linesOf = (name: string, grown: Growth): readonly Row[] =>
  (['heap', 'listeners', 'nodes'] as const).map((what) =>
    lineOf(`leaks: ${name}, ${what}`, {
      board: grown[what],
      goal: `≤ ${limits[what]}`,
      met: grown[what] <= limits[what],
    }),
  )
