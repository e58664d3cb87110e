import type { Bench } from './bench.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { compareAll, type Figures, inRounds, isKept } from './speed/compare.ts'
import { cpuAtFirstRow, watchFirstRow } from './speed/first-row.ts'
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
    'from the navigation to the first row, ms; CPU of the main thread until then and until 0.7 s later, ms',
  async run() {
    const site = await openSite()
    await site.control.seed({ talks: 10_000 })
    const all = await inRounds(async (name) => {
      const figures: Record<string, number> = {}
      for (const condition of conditions)
        for (const [key, value] of Object.entries(await loaded(site, name, condition)))
          figures[`${key}, ${condition.cpu}×, ${condition.latency} ms`] = value
      return figures
    })
    await site.close()
    return compareAll('load', all, {
      'first row, cold, 1×, 0 ms': undefined,
      'first row, cold, 1×, 60 ms': undefined,
      'first row, cold, 4×, 0 ms': { times: 1.15, of: 'bare' },
      'first row, cold, 4×, 60 ms': undefined,
      'first row, warm, 1×, 0 ms': undefined,
      'first row, warm, 1×, 60 ms': undefined,
      'first row, warm, 4×, 0 ms': undefined,
      'first row, warm, 4×, 60 ms': undefined,
      'join link, cold, 1×, 0 ms': undefined,
      'join link, cold, 4×, 60 ms': undefined,
      'CPU to the first row, cold, 1×, 0 ms': { times: 2.3, of: 'floor' },
      'CPU to the first row, warm, 1×, 0 ms': undefined,
      'CPU until 0.7 s later, cold, 1×, 0 ms': { times: 2.3, of: 'floor' },
      'CPU until 0.7 s later, warm, 1×, 0 ms': undefined,
      'blocking, cold, 1×, 0 ms': undefined,
      'blocking, cold, 4×, 0 ms': { times: 1, of: 'bare' },
    })
  },
  kept: isKept,
}

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
    figures[`join link, ${cache}`] = seen.join
    figures[`blocking, ${cache}`] = seen.blocked
  }
  await open.close()
  return figures
}
