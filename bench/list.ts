import type { Bench } from './bench.ts'
import { detailsLines, openDetails } from './list/drawer.ts'
import { scroll, scrollLines } from './list/scroll.ts'
import { arrange, arrangeLines } from './list/arrange.ts'
import { withSite } from './site/open-site.ts'
import { absentLetter, seed } from './site/seed.ts'
import { inRounds, isKept } from './speed/compare.ts'
import { countSessions, withList } from './speed/open-list.ts'
import { listRows } from './speed/settings.ts'

/** Scrolling, sorting, searching and opening details in a long list, which takes longer to load than all of these together. */
export const list: Bench = {
  name: 'list',
  about: `with ${listRows} rows: scrolling for 3 s, CPU of the main thread in ms, frames lost in %; from a click or key to its effect, ms`,
  run: () =>
    withSite(async (site) => {
      await seed(site, listRows)
      const sessions = await countSessions(site)
      const letter = await absentLetter(site)
      // Two documents, because the first opening of the details is measured at 1× and at 4×, each time before anything else is done.
      // Scrolling and sorting are in different ones, so that neither fills caches for the other.
      const all = await inRounds(async (name) => ({
        ...(await withList(site, name, sessions, async (open) => ({
          ...(await openDetails(open, name, 1)),
          ...(await scroll(open)),
        }))),
        ...(await withList(site, name, sessions, async (open) => ({
          ...(await openDetails(open, name, 4)),
          ...(await arrange(open, name, letter)),
        }))),
      }))
      return [...scrollLines(all), ...arrangeLines(all), ...detailsLines(all)]
    }),
  kept: isKept,
}
