import type { Bench } from './bench.ts'
import { type PageName, type Site, withSite } from './site/open-site.ts'
import { compareAll, type Figures, type Goals, inRounds, isKept } from './speed/compare.ts'
import { cpuAtFirstRow, watchFirstRow } from './load/first-row.ts'
import { openPage, type Throttling } from './speed/open-page.ts'

const conditions: readonly Throttling[] = [
  { cpu: 1, latency: 0 },
  { cpu: 1, latency: 60 },
  { cpu: 4, latency: 0 },
  { cpu: 4, latency: 60 },
]

/** From the navigation to the first row and the first join link, with cold and warm cache. */
export const load: Bench = {
  name: 'load',
  about:
    'from the navigation to the first row and to the first join link, ms; CPU of the main thread until the first row and until 0.7 s later, ms; blocking time, ms',
  run: () =>
    withSite(async (site) => {
      await site.control.seed({ talks: 10_000 })
      const all = await inRounds(async (name) => {
        const figures: Record<string, number> = {}
        for (const condition of conditions)
          for (const [key, value] of Object.entries(await loaded(site, name, condition)))
            figures[`${key}, ${textOf(condition)}`] = value
        return figures
      })
      return compareAll('load', all, { ...allTimes, ...goals })
    }),
  kept: isKept,
}

const textOf = ({ cpu, latency }: Throttling) => `${cpu}×, ${latency} ms`

/** The time until the first row and the first join link, under all conditions. */
const allTimes = Object.fromEntries(
  ['first row', 'join link'].flatMap((what) =>
    ['cold', 'warm'].flatMap((cache) =>
      conditions.map((condition) => [`${what}, ${cache}, ${textOf(condition)}`, undefined]),
    ),
  ),
)

const goals = {
  'first row, cold, 4×, 0 ms': { times: 1.15, of: 'bare' },
  'CPU to the first row, cold, 1×, 0 ms': { times: 2.3, of: 'floor' },
  'CPU to the first row, warm, 1×, 0 ms': undefined,
  'CPU until 0.7 s later, cold, 1×, 0 ms': { times: 2.3, of: 'floor' },
  'CPU until 0.7 s later, warm, 1×, 0 ms': undefined,
  'blocking, cold, 1×, 0 ms': undefined,
  'blocking, cold, 4×, 0 ms': { times: 1, of: 'bare' },
} satisfies Goals

/** Loads a page twice in a new context: with an empty cache, and again. */
async function loaded(site: Site, name: PageName, condition: Throttling): Promise<Figures> {
  const open = await openPage(site, name, condition)
  const { page, address } = open
  await page.addInitScript(watchFirstRow)
  const atFirstRow = await cpuAtFirstRow(open)
  const figures: Record<string, number> = {}
  for (const cache of ['cold', 'warm']) {
    await page.goto(`${site.addresses.board}/icon.svg`)
    const before = await open.cpu()
    const rendered = atFirstRow()
    await page.goto(address, { waitUntil: 'commit' })
    const seen = await page.evaluate(async () => {
      await window.firstLoad?.done
      const { row = 0, join = 0, blocked = 0 } = window.firstLoad ?? {}
      return { row, join, blocked }
    })
    figures[`CPU until 0.7 s later, ${cache}`] = (await open.cpu()) - before
    figures[`CPU to the first row, ${cache}`] = (await rendered) - before
    figures[`first row, ${cache}`] = seen.row
    if (seen.join > 0) figures[`join link, ${cache}`] = seen.join
    figures[`blocking, ${cache}`] = seen.blocked
  }
  await open.close()
  return figures
}
