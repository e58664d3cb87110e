import type { Bench } from './bench.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { compare, type Figures, inRounds, isKept } from './speed/compare.ts'
import { watchFirstRow } from './speed/first-row.ts'
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
  about: 'from the navigation to the first row, ms; CPU of the main thread until 0.7 s later, ms',
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
    const line = (key: string, goal?: Parameters<typeof compare>[3]) =>
      compare(`load: ${key}`, all, key, goal)
    return [
      line('first row, cold, 1×, 0 ms'),
      line('first row, cold, 1×, 60 ms'),
      line('first row, cold, 4×, 0 ms', { times: 1.15, of: 'bare' }),
      line('first row, cold, 4×, 60 ms'),
      line('first row, warm, 1×, 0 ms'),
      line('first row, warm, 1×, 60 ms'),
      line('first row, warm, 4×, 0 ms'),
      line('first row, warm, 4×, 60 ms'),
      line('join link, cold, 1×, 0 ms'),
      line('join link, cold, 4×, 60 ms'),
      line('CPU, cold, 1×, 0 ms', { times: 2.3, of: 'floor' }),
      line('CPU, warm, 1×, 0 ms'),
      line('blocking, cold, 1×, 0 ms'),
      line('blocking, cold, 4×, 0 ms', { times: 1, of: 'bare' }),
    ]
  },
  kept: isKept,
}

/** Loads a page twice in a new context: with an empty cache, and again. */
async function loaded(site: Site, name: PageName, condition: Throttling): Promise<Figures> {
  const open = await openPage(site, name, condition)
  const { page, address } = open
  await page.addInitScript(watchFirstRow)
  const figures: Record<string, number> = {}
  for (const cache of ['cold', 'warm']) {
    await page.goto(`${site.addresses.board}/icon.svg`)
    const before = await open.cpu()
    await page.goto(address, { waitUntil: 'commit' })
    const seen = await page.evaluate(async () => {
      await window.firstLoad?.done
      const { row = 0, join = 0, blocked = 0 } = window.firstLoad ?? {}
      return { row, join, blocked }
    })
    figures[`CPU, ${cache}`] = (await open.cpu()) - before
    figures[`first row, ${cache}`] = seen.row
    figures[`join link, ${cache}`] = seen.join
    figures[`blocking, ${cache}`] = seen.blocked
  }
  await open.close()
  return figures
}
