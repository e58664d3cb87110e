import type { Site } from '../site/open-site.ts'
import { backToTop, crawl } from '../speed/crawl.ts'
import { countRowRenders, expectCounted } from './row-renders.ts'
import { openPage } from '../speed/open-page.ts'

/**
 * Loads the board's whole list and waits for a refresh that changes nothing: how many rows it renders, what it changes in the table, and its
 * CPU time (ms).
 */
export async function refreshTick(site: Site, sessions: number) {
  const open = await openPage(site, 'board')
  const { page } = open
  await page.clock.install()
  await page.goto(open.address)
  await page.locator('tbody button').first().waitFor()
  await crawl(page, { sessions, isGentle: false })
  await backToTop(page)
  let rowRenders = async () => 0
  let requests = 0
  page.on('request', (request) => {
    if (request.url().includes('talks.json')) requests += 1
  })
  const tick = async () => {
    // Second by second, so that what the clock changes in the table at a full minute is in another step than the refresh.
    for (let step = 0; step < 200; step += 1) {
      const minute = await page.evaluate(watchTable)
      const before = await open.cpu()
      requests = 0
      await rowRenders()
      await page.clock.runFor(1000)
      await page.waitForTimeout(requests > 0 ? 1000 : 20)
      const cpu = (await open.cpu()) - before
      const { mutations, now } = await page.evaluate(readTable)
      if (requests > 0 && now === minute) return { mutations, cpu, rendered: await rowRenders() }
    }
    throw new Error('The board did not refresh its list.')
  }
  const { mutations, cpu } = await tick()
  // Counting slows down the program, so it is done at another refresh.
  rowRenders = await countRowRenders(page)
  await page.evaluate(() => scrollTo(0, 5000))
  await page.waitForTimeout(500)
  expectCounted(await rowRenders())
  const { rendered } = await tick()
  await open.close()
  return { mutations, cpu, rendered }
}

declare global {
  interface Window {
    /** Set by `watchTable`. */
    tableObserver?: MutationObserver
  }
}

/** Watches the rows from now on, and returns the minute by the page's clock. */
function watchTable(): number {
  window.tableObserver?.disconnect()
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => changes.push(...records))
  window.tableObserver = Object.assign(observer, { changes })
  const body = document.querySelector('tbody')
  if (body) observer.observe(body, { childList: true, subtree: true, characterData: true, attributes: true })
  return Math.floor(Date.now() / 60_000)
}

function readTable() {
  const changes: unknown = Reflect.get(window.tableObserver ?? {}, 'changes')
  return { mutations: Array.isArray(changes) ? changes.length : 0, now: Math.floor(Date.now() / 60_000) }
}
