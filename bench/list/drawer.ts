import type { Page } from '@playwright/test'
import type { PageName } from '../site/open-site.ts'
import { compareAll, type Figures, type Rounds } from '../speed/compare.ts'
import { interaction } from '../speed/interaction.ts'
import { type OpenPage, throttle } from '../speed/open-page.ts'
import { median } from '../speed/statistics.ts'

/** Number of times that the details are opened after the first one. */
const times = 5

/** Opens the details of sessions in a document in which nothing else has been done, on a machine `cpu` times slower. */
export async function openDetails({ page, cdp }: OpenPage, name: PageName, cpu: number): Promise<Figures> {
  await throttle(cdp, { cpu, latency: 0 })
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
  const [first = 0, ...later] = all
  return {
    [`first, ${cpu}×`]: first,
    [`again, ${cpu}×`]: median(later),
    [`next session, ${cpu}×`]: median(moved.slice(1)),
  }
}

const clickName = (page: Page, at: number) => page.locator('tbody button').nth(at).click()

const goal = { times: 1.5, of: 'floor' } as const

/** The lines about what `openDetails` has measured, ms. */
export const detailsLines = (all: Rounds) =>
  compareAll('drawer', all, {
    'first, 1×': goal,
    'again, 1×': goal,
    'next session, 1×': goal,
    'first, 4×': goal,
    'again, 4×': goal,
    'next session, 4×': goal,
  })
