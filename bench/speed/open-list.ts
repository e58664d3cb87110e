import type { PageName, Site } from '../site/open-site.ts'
import { sessionsFor } from '../site/seed.ts'
import type { Figures } from './compare.ts'
import { backToTop, crawl } from './crawl.ts'
import { type OpenPage, openPage } from './open-page.ts'

/** Opens one of the pages, loads its whole list, and measures something in it; the page is at its top then. */
export async function withList(
  site: Site,
  name: PageName,
  sessions: number,
  measure: (open: OpenPage) => Promise<Figures>,
): Promise<Figures> {
  const open = await openPage(site, name)
  await open.page.goto(open.address)
  await open.page.locator('tbody button').first().waitFor()
  await crawl(open.page, { sessions, isGentle: false })
  await backToTop(open.page)
  const figures = await measure(open)
  await open.close()
  return figures
}

/** Number of sessions in the academy. */
export const countSessions = async (site: Site) => (await sessionsFor(site, [])).total
