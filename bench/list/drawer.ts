import type { Locator } from '@playwright/test'
import type { PageName } from '../site/open-site.ts'
import { compareAll, type Figures, type Rounds } from '../speed/compare.ts'
import { centreOf, interaction, untilQuiet } from '../speed/interaction.ts'
import { type OpenPage, throttle } from '../speed/open-page.ts'
import { median } from '../speed/statistics.ts'

/** Number of times that the details are opened after the first one. */
const times = 5

interface Opening {
  /** ms until the title is on screen. */
  readonly shown: number
  /** CPU time (ms) with all that follows: relations, room beside the list, and pictures, which are loaded already if shown before. */
  readonly cpu: number
}

/** Opens the details of sessions in a document in which nothing else has been done, on a machine `cpu` times slower. */
export async function openDetails(open: OpenPage, name: PageName, cpu: number): Promise<Figures> {
  const { page } = open
  await throttle(open.cdp, { cpu, latency: 0 })
  const nameAt = (at: number) => page.locator('tbody button').nth(at)
  const all: Opening[] = []
  const moved: Opening[] = []
  for (let at = 0; at <= times; at += 1) {
    all.push(await clickOn(nameAt(at), open))
    // The other pages have no such button: there a click on another name does the same.
    const next = name === 'board' ? page.getByRole('button', { name: 'Next session' }) : nameAt(at + 1)
    moved.push(await clickOn(next, open))
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    // The page takes back the room of the details.
    await page.waitForTimeout(untilQuiet)
  }
  const [first, ...later] = all
  if (!first) throw new Error('The details were not opened.')
  const middle = (openings: readonly Opening[], of: keyof Opening) => median(openings.map((one) => one[of]))
  return {
    [`first, ${cpu}×`]: first.shown,
    [`again, ${cpu}×`]: middle(later, 'shown'),
    [`next session, ${cpu}×`]: middle(moved.slice(1), 'shown'),
    [`CPU, first, ${cpu}×`]: first.cpu,
    [`CPU, again, ${cpu}×`]: middle(later, 'cpu'),
    [`CPU, next session, ${cpu}×`]: middle(moved.slice(1), 'cpu'),
  }
}

async function clickOn(element: Locator, { page, cpu }: OpenPage): Promise<Opening> {
  const place = await centreOf(element)
  const before = await cpu()
  const shown = await interaction(page, 'details', () => page.mouse.click(...place))
  await page.waitForTimeout(untilQuiet)
  return { shown, cpu: (await cpu()) - before }
}

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
    'CPU, first, 1×': undefined,
    'CPU, again, 1×': undefined,
    'CPU, next session, 1×': undefined,
    'CPU, first, 4×': undefined,
    'CPU, again, 4×': undefined,
    'CPU, next session, 4×': undefined,
  })
