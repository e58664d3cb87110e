import type { Bench } from './bench.ts'
import { seed, sessionsFor } from './site/seed.ts'
import { type PageName, type Site, withSite } from './site/open-site.ts'
import { compareAll, type Figures, type Goals, inRounds, isKept } from './speed/compare.ts'
import { crawl } from './speed/crawl.ts'
import { type OpenPage, openPage } from './speed/open-page.ts'
import { fullCrawl, crawlRows } from './speed/settings.ts'

/** Numbers of rows at which one more page is measured. */
const marks = [100, 1000, 10_000, 50_000, 99_000].filter((rows) => rows <= crawlRows)

const isShort = crawlRows < fullCrawl

/** Sessions, of eight pages: the cost of one page is their mean. */
const stretch = 800

const perPage = { times: 1.6, of: 'floor' } as const

/** What one more page costs, and what the loaded ones occupy, by the number of rows. */
export const pages: Bench = {
  name: 'pages',
  about: 'CPU of the main thread for one more page, ms; heap, MB; elements of the document',
  run: () =>
    withSite(async (site) => {
      await seed(site, Math.ceil(crawlRows / 0.99))
      const { counts, total } = await sessionsFor(site, marks)
      const starts = startsOf(counts, total)
      const all = await inRounds((name) => crawled(site, name, starts, total))
      return [
        ...compareAll('pages', all, pageGoals, isShort),
        ...compareAll('memory', all, memoryGoals, isShort),
      ]
    }),
  kept: isKept,
}

const cpuAt = (rows: number) => `CPU at ${rows.toLocaleString('en')} rows`
const heapOf = (list: string) => `heap, ${list}, MB`
const elementsOf = (list: string) => `elements in the middle, ${list}`
const withoutOptions = (list: string) => `${elementsOf(list)}, without options`

/** The lists whose memory is measured. */
const [short, long, whole] = ['1,000 rows', '10,000 rows', 'the whole list']

const pageGoals: Goals = {
  [cpuAt(100)]: undefined,
  [cpuAt(1000)]: perPage,
  [cpuAt(10_000)]: perPage,
  [cpuAt(50_000)]: undefined,
  [cpuAt(99_000)]: perPage,
  'CPU at 50,000 ÷ at 1,000': { atMost: 1.2 },
}

const memoryGoals: Goals = {
  [heapOf(short)]: undefined,
  [heapOf(long)]: { times: 1, of: 'floor' },
  [heapOf(whole)]: undefined,
  ...Object.fromEntries(
    [short, long, whole].flatMap((list) => [
      [elementsOf(list), { times: 1.5, of: 'floor' }],
      [withoutOptions(list), undefined],
    ]),
  ),
}

/**
 * The number of sessions from which each of the marks is measured: not before the pages of the mark before it, and not so late that there
 * are too few left. A mark that has no pages of its own then is left out.
 */
function startsOf(counts: readonly number[], total: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  let free = 0
  for (const [at, rows] of marks.entries()) {
    const start = Math.min(Math.max(counts[at] ?? total, free), total - stretch)
    if (start < free) continue
    starts.set(rows, start)
    free = start + stretch
  }
  return starts
}

/**
 * The heap, and the elements where there are rows above and below the screen; also without the options of a select, which have no boxes.
 * `list` names the list as it is loaded now.
 */
async function memoryOf({ page, heap }: OpenPage, list: string): Promise<Figures> {
  const bytes = await heap()
  const [all, boxes] = await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight / 2)
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    return ['*', ':not(option)'].map((selector) => document.querySelectorAll(selector).length)
  })
  return {
    [heapOf(list)]: bytes / 1e6,
    ...(all && { [elementsOf(list)]: all }),
    ...(boxes && { [withoutOptions(list)]: boxes }),
  }
}

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
    if (rows === 1000 || rows === 10_000)
      Object.assign(figures, await memoryOf(open, rows === 1000 ? short : long))
    const before = await open.cpu()
    const to = await crawl(page, { sessions: Math.min(total, from + stretch), isGentle: true })
    figures[cpuAt(rows)] = ((await open.cpu()) - before) / ((to - from) / 100)
  }
  await crawl(page, { sessions: total, isGentle: false })
  Object.assign(figures, await memoryOf(open, whole))
  await open.close()
  const [few, many] = [figures[cpuAt(1000)], figures[cpuAt(50_000)]]
  return few === undefined || many === undefined
    ? figures
    : { ...figures, 'CPU at 50,000 ÷ at 1,000': many / few }
}
