import type { Bench } from './bench.ts'
import { seed, sessionsFor } from './site/seed.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { compare, type Figures, inRounds, isKept } from './speed/compare.ts'
import { crawl } from './speed/crawl.ts'
import { openPage } from './speed/open-page.ts'
import { mostRows } from './speed/settings.ts'

/** Numbers of rows at which one more page is measured. */
const marks = [100, 1000, 10_000, 50_000, 99_000].filter((rows) => rows <= mostRows)

/** Sessions, of eight pages: the cost of one page is their mean. */
const window = 800

/** What one more page costs, and what the loaded ones occupy, by the number of rows. */
export const pages: Bench = {
  name: 'pages',
  about: 'CPU of the main thread for one more page, ms; heap, MB; elements of the document',
  async run() {
    const site = await openSite()
    await seed(site, Math.ceil(mostRows / 0.99))
    const { counts, total } = await sessionsFor(site, marks)
    const all = await inRounds((name) => crawled(site, name, counts, total))
    await site.close()
    const at = (rows: number) => rows.toLocaleString('en')
    const goals: Readonly<Record<number, Parameters<typeof compare>[3]>> = {
      1000: { times: 1.6, of: 'floor' },
      10_000: { times: 1.6, of: 'floor' },
      99_000: { times: 1.6, of: 'floor' },
    }
    return [
      ...marks.map((rows) => compare(`pages: CPU at ${at(rows)} rows`, all, `CPU ${rows}`, goals[rows])),
      ...(marks.includes(50_000)
        ? [compare('pages: CPU at 50,000 ÷ at 1,000', all, 'growth', { atMost: 1.2 })]
        : []),
      ...[...new Set([1000, 10_000, mostRows])].map((rows) =>
        compare(
          `memory: heap at ${at(rows)} rows, MB`,
          all,
          `heap ${rows}`,
          rows === 10_000 ? { times: 1, of: 'floor' } : undefined,
        ),
      ),
      compare('memory: elements', all, 'elements', { times: 1.5, of: 'floor' }),
    ]
  },
  kept: isKept,
}

/** Loads a page and crawls its list to the end. */
async function crawled(
  site: Site,
  name: PageName,
  counts: readonly number[],
  total: number,
): Promise<Figures> {
  const open = await openPage(site, name)
  const { page } = open
  const figures: Record<string, number> = {}
  await page.goto(open.address)
  await page.locator('tbody button').first().waitFor()
  for (const [at, rows] of marks.entries()) {
    const from = await crawl(page, {
      sessions: Math.min(counts[at] ?? total, total - window),
      isGentle: false,
    })
    if (rows === 1000 || rows === 10_000) figures[`heap ${rows}`] = (await open.heap()) / 1e6
    const before = await open.cpu()
    const to = await crawl(page, { sessions: Math.min(total, from + window), isGentle: true })
    figures[`CPU ${rows}`] = ((await open.cpu()) - before) / ((to - from) / 100)
  }
  await crawl(page, { sessions: total, isGentle: false })
  figures[`heap ${mostRows}`] = (await open.heap()) / 1e6
  figures['elements'] = await page.evaluate(() => document.querySelectorAll('*').length)
  figures['growth'] = (figures['CPU 50000'] ?? 0) / (figures['CPU 1000'] ?? 1)
  await open.close()
  return figures
}
