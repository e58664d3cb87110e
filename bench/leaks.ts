import type { Bench, Row } from './bench.ts'
import { grownInFrame, inFrame } from './leaks/in-frame.ts'
import { clickWithoutEffect, grownInPage, inPage } from './leaks/in-page.ts'
import { openSite } from './site/open-site.ts'
import { isKept, lineOf } from './speed/compare.ts'
import type { Growth } from './speed/growth.ts'
import { short } from './speed/statistics.ts'

/**
 * No compiling to machine code: it is counted as heap, and goes on for hundreds of rounds, by some 3,500 bytes in each for the drawer.
 */
const onlyInterpreted = '--js-flags=--no-opt,--no-maglev,--no-sparkplug'

/**
 * The most that may grow in each round, beyond what the measurement itself adds, which a click without effect shows. Heap in bytes: an object
 * that is kept with what it refers to has several hundred. Fewer rounds than 200 say little, as the heap grows in steps of 60,000.
 * Listeners and nodes: less than one in ten rounds, as a node that is collected a round later changes the slope a little.
 */
const limits: Growth = { heap: 500, listeners: 0.1, nodes: 0.1 }

/** What stays in memory when the same is done many times. */
export const leaks: Bench = {
  name: 'leaks',
  about: 'growth in each round: heap after a garbage collection, bytes; event listeners; nodes',
  async run() {
    const site = await openSite(onlyInterpreted)
    const without = await grownInPage(site, clickWithoutEffect)
    const rows: Row[] = [...linesOf('a click without effect', without)]
    for (const [name, act] of Object.entries(inPage))
      rows.push(...linesOf(name, await grownInPage(site, act), without))
    for (const [name, act] of Object.entries(inFrame))
      rows.push(...linesOf(name, await grownInFrame(site, act), without))
    await site.close()
    return rows
  },
  kept: isKept,
}

/** The lines about what grows; with a goal if it is compared with what grows `without` the action. */
const linesOf = (name: string, grown: Growth, without?: Growth): readonly Row[] =>
  (['heap', 'listeners', 'nodes'] as const).map((what) =>
    lineOf(`leaks: ${name}, ${what}`, {
      board: grown[what],
      ...(without && {
        goal: `≤ ${short(without[what] + limits[what])}`,
        met: grown[what] <= without[what] + limits[what],
      }),
    }),
  )
