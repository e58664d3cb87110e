import type { PageName, Site } from '../site/open-site.ts'
import { sessionsFor } from '../site/seed.ts'
import { backToTop, crawl } from './crawl.ts'
import { type OpenPage, openPage } from './open-page.ts'

/** Opens one of the pages and loads its whole list; the page is then at its top. */
export async function openList(site: Site, name: PageName, sessions: number): Promise<OpenPage> {
  const open = await openPage(site, name)
  await open.page.goto(open.address)
  await open.page.locator('tbody button').first().waitFor()
  await crawl(open.page, { sessions, isGentle: false })
  await backToTop(open.page)
  return open
}

/** Number of sessions in the academy. */
export const countSessions = async (site: Site) => (await sessionsFor(site, [])).total
