import type { Bench, Row } from './bench.ts'
import { grownInFrame, inFrame } from './leaks/in-frame.ts'
import { grownInPage, inPage } from './leaks/in-page.ts'
import { withSite } from './site/open-site.ts'
import { isKept, lineOf } from './speed/compare.ts'
import type { Growth } from './leaks/growth.ts'

/**
 * Counted as heap, and growing for hundreds of rounds, by some 3,500 bytes in each for the drawer: compiled code, and what the engine notes
 * about calls. So nothing is compiled to machine code, the notes are there from the start, and the code of functions is not dropped.
 */
const steadyEngine =
  '--js-flags=--no-opt,--no-maglev,--no-sparkplug,--no-lazy-feedback-allocation,--no-flush-bytecode'

/**
 * The most that may grow in each round. Heap in bytes: the measurement itself adds some hundred, as the stand-in for the clock keeps timers,
 * so a leak of a few hundred is not noticed. Listeners and nodes: less than one, as a node may be collected a round later.
 */
const limits: Growth = { heap: 1000, listeners: 0.1, nodes: 0.1 }

/** What stays in memory when the same is done many times. */
export const leaks: Bench = {
  name: 'leaks',
  about: 'growth in each round: heap after a garbage collection, bytes; event listeners; nodes',
  run: () =>
    withSite(async (site) => {
      const rows: Row[] = []
      for (const [name, act] of Object.entries(inPage))
        rows.push(...linesOf(name, await grownInPage(site, act)))
      for (const [name, act] of Object.entries(inFrame))
        rows.push(...linesOf(`${name}, in a frame`, await grownInFrame(site, act)))
      return rows
    }, steadyEngine),
  kept: isKept,
}

const linesOf = (name: string, grown: Growth): readonly Row[] =>
  (['heap', 'listeners', 'nodes'] as const).map((what) =>
    lineOf(`leaks: ${name}, ${what}`, {
      board: grown[what],
      goal: `≤ ${limits[what].toLocaleString('en')}`,
      met: grown[what] <= limits[what],
    }),
  )
