import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { seed, sessionsFor } from './site/seed.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { compareAll, type Figures, inRounds, isKept } from './speed/compare.ts'
import { crawl } from './speed/crawl.ts'
import { openPage } from './speed/open-page.ts'
import { allRows, mostRows } from './speed/settings.ts'

/** Numbers of rows at which one more page is measured. */
const marks = [100, 1000, 10_000, 50_000, 99_000].filter((rows) => rows <= mostRows)

const isShort = mostRows < allRows

/** Sessions, of eight pages: the cost of one page is their mean. */
const window = 800

const perPage = { times: 1.6, of: 'floor' } as const

/** What one more page costs, and what the loaded ones occupy, by the number of rows. */
export const pages: Bench = {
  name: 'pages',
  about: 'CPU of the main thread for one more page, ms; heap, MB; elements of the document',
  async run() {
    const site = await openSite()
    await seed(site, Math.ceil(mostRows / 0.99))
    const { counts, total } = await sessionsFor(site, marks)
    const starts = startsOf(counts, total)
    const all = await inRounds((name) => crawled(site, name, starts, total))
    await site.close()
    return [
      ...compareAll(
        'pages',
        all,
        {
          [cpuAt(100)]: undefined,
          [cpuAt(1000)]: perPage,
          [cpuAt(10_000)]: perPage,
          [cpuAt(50_000)]: undefined,
          [cpuAt(99_000)]: perPage,
          'CPU at 50,000 ÷ at 1,000': { atMost: 1.2 },
        },
        isShort,
      ),
      ...compareAll(
        'memory',
        all,
        {
          [heapAt(1000)]: undefined,
          [heapAt(10_000)]: { times: 1, of: 'floor' },
          ...(mostRows !== 10_000 && { [heapAt(mostRows)]: undefined }),
          [elements]: { times: 1.5, of: 'floor' },
          [`${elements}, without options`]: undefined,
        },
        isShort,
      ),
    ]
  },
  kept: isKept,
}

const cpuAt = (rows: number) => `CPU at ${rows.toLocaleString('en')} rows`
const elements = 'elements in the middle of the list'
const heapAt = (rows: number) => `heap at ${rows.toLocaleString('en')} rows, MB`

/**
 * The number of sessions from which each of the marks is measured: not before the pages of the mark before it, and not so late that there
 * are too few left. A mark that has no pages of its own then is left out.
 */
function startsOf(counts: readonly number[], total: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  let free = 0
  for (const [at, rows] of marks.entries()) {
    const start = Math.min(Math.max(counts[at] ?? total, free), total - window)
    if (start < free) continue
    starts.set(rows, start)
    free = start + window
  }
  return starts
}

/** Counts the elements where there are rows above and below the screen; also without the options of a select, which are no boxes. */
const countElements = (page: Page): Promise<Figures> =>
  page.evaluate(async (name) => {
    scrollTo(0, document.documentElement.scrollHeight / 2)
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    const count = (selector: string) => document.querySelectorAll(selector).length
    return { [name]: count('*'), [`${name}, without options`]: count(':not(option)') }
  }, elements)

/** Loads a page and crawls its list to the end. */
async function crawled(
  site: Site,
  name: PageName,
  starts: ReadonlyMap<number, number>,
  total: number,
): Promise<Figures> {
  const open = await openPage(site, name)
  const { page } = open
  const figures: Record<string, number> = {}
  await page.goto(open.address)
  await page.locator('tbody button').first().waitFor()
  for (const [rows, start] of starts) {
    const from = await crawl(page, { sessions: start, isGentle: false })
    if (rows === 1000 || rows === 10_000) figures[heapAt(rows)] = (await open.heap()) / 1e6
    const before = await open.cpu()
    const to = await crawl(page, { sessions: Math.min(total, from + window), isGentle: true })
    figures[cpuAt(rows)] = ((await open.cpu()) - before) / ((to - from) / 100)
  }
  await crawl(page, { sessions: total, isGentle: false })
  figures[heapAt(mostRows)] = (await open.heap()) / 1e6
  Object.assign(figures, await countElements(page))
  await open.close()
  const [few, many] = [figures[cpuAt(1000)], figures[cpuAt(50_000)]]
  return few === undefined || many === undefined
    ? figures
    : { ...figures, 'CPU at 50,000 ÷ at 1,000': many / few }
}
