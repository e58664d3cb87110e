import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { compare, type Figures, inRounds, isKept } from './speed/compare.ts'
import { interaction } from './speed/interaction.ts'
import { throttle } from './speed/open-page.ts'
import { countSessions, openList } from './speed/open-list.ts'
import { manyRows } from './speed/settings.ts'
import { median } from './speed/statistics.ts'

/** Number of times that the details are opened after the first one. */
const times = 5

/** Opening the details of a session beside a long list. */
export const drawer: Bench = {
  name: 'drawer',
  about: `from the click to the details, with ${manyRows} rows, ms`,
  async run() {
    const site = await openSite()
    await seed(site, manyRows)
    const sessions = await countSessions(site)
    const all = await inRounds(async (name) => ({
      ...(await opened(site, name, sessions, 1)),
      ...(await opened(site, name, sessions, 4)),
    }))
    await site.close()
    return [1, 4].flatMap((cpu) =>
      ['first', 'again', 'next session'].map((key) =>
        compare(`drawer: ${key}, ${cpu}×`, all, `${key}, ${cpu}×`, { times: 1.5, of: 'floor' }),
      ),
    )
  },
  kept: isKept,
}

async function opened(site: Site, name: PageName, sessions: number, cpu: number): Promise<Figures> {
  const open = await openList(site, name, sessions)
  const { page } = open
  await throttle(open.cdp, { cpu, latency: 0 })
  const all: number[] = []
  const moved: number[] = []
  for (let i = 0; i <= times; i += 1) {
    all.push(await interaction(page, 'details', () => clickName(page, i)))
    const next = page.getByRole('button', { name: 'Next session' })
    // The other pages have no such button: there a click on another name does the same.
    moved.push(
      await interaction(page, 'details', () => (name === 'board' ? next.click() : clickName(page, i + 1))),
    )
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  }
  await open.close()
  const [first = 0, ...later] = all
  return {
    [`first, ${cpu}×`]: first,
    [`again, ${cpu}×`]: median(later),
    [`next session, ${cpu}×`]: median(moved.slice(1)),
  }
}

const clickName = (page: Page, at: number) => page.locator('tbody button').nth(at).click()
