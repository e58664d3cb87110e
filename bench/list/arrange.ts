import type { PageName } from '../site/open-site.ts'
import { compare, type Figures, figuresOf, lineOf, type Rounds } from '../speed/compare.ts'
import { centreOf, interaction, untilQuiet } from '../speed/interaction.ts'
import { type OpenPage, throttle } from '../speed/open-page.ts'
import { median, spreadOf } from '../speed/statistics.ts'

/** The most that the board may take, as a multiple of what the floor takes to sort. */
const times = 1.1

/** Sorts, searches and filters a long list; `letter` is a key that changes the list when it is searched for. */
export async function arrange(open: OpenPage, name: PageName, letter: string): Promise<Figures> {
  const { page } = open
  await throttle(open.cdp, { cpu: 1, latency: 0 })
  const figures: Record<string, number> = {}
  const heading = (text: string) => page.locator('thead button', { hasText: text }).click()
  const place = await centreOf(page.locator('thead button', { hasText: 'Session' }))
  const before = await open.cpu()
  figures['sort'] = await interaction(page, 'rows', () => page.mouse.click(...place))
  await page.waitForTimeout(untilQuiet)
  figures['CPU'] = (await open.cpu()) - before
  await (name === 'board' ? heading('Time') : heading('Session'))
  if (name === 'bare') await heading('Session')

  const search = page.getByRole('searchbox')
  await search.focus()
  await page.waitForTimeout(500)
  await page.evaluate(watchKey)
  const found = await interaction(page, 'rows', () => search.press(letter))
  figures['search'] = name === 'board' ? found - searchPause : found
  figures['key'] = await page.evaluate(() => window.slowestKey ?? 0)
  return name === 'board' ? { ...figures, ...(await onlyOnBoard(open)) } : figures
}

/** ms after the last letter until the board searches; `search-typing.ts`. The other pages search at each letter. */
const searchPause = 150

/** The lines about what `arrange` has measured, ms. */
export const arrangeLines = (all: Rounds) => [
  compare('sort: click on Session', all, 'sort', { times, of: 'floor' }),
  compare('sort: CPU', all, 'CPU'),
  againstSort('search: key, its letter on screen', all, 'key'),
  againstSort('search: rows on screen after the pause in typing', all, 'search'),
  againstSort('view: to Mine', all, 'mine'),
  againstSort('view: to Whole academy', all, 'academy'),
  againstSort('filter: click', all, 'facet'),
  lineOf('filter: CPU, its counts included', {
    board: median(figuresOf(all, 'board', 'facet CPU')),
  }),
]

async function onlyOnBoard({ page, cpu }: OpenPage): Promise<Figures> {
  const choose = (view: string) => page.locator('label', { hasText: view }).click()
  await page.getByRole('searchbox').fill('')
  // The first time loads the list.
  await choose('Mine')
  await page.waitForTimeout(2000)
  await choose('Whole academy')
  await page.waitForTimeout(500)
  const mine = await interaction(page, 'rows', () => choose('Mine'))
  const academy = await interaction(page, 'rows', () => choose('Whole academy'))
  await page.getByRole('button', { name: 'Filter' }).click()
  const filter = await centreOf(page.getByLabel('With paid tickets'))
  const before = await cpu()
  const facet = await interaction(page, 'rows', () => page.mouse.click(...filter))
  await page.waitForTimeout(untilQuiet)
  return { mine, academy, facet, 'facet CPU': (await cpu()) - before }
}

declare global {
  interface Window {
    /** Set by `watchKey`: the longest Event Timing of a key since, ms. */
    slowestKey?: number
  }
}

function watchKey(): void {
  window.slowestKey = 8
  new PerformanceObserver((list) => {
    for (const { duration, name } of list.getEntries())
      if (/^(key|input)/.test(name)) window.slowestKey = Math.max(window.slowestKey ?? 0, duration)
  }).observe(Object.assign({ type: 'event' }, { durationThreshold: 16 }))
}

/** A line about what the board does, compared with how the floor sorts in the same round. */
function againstSort(line: string, all: Rounds, figure: string) {
  const board = figuresOf(all, 'board', figure)
  const ratio = median(figuresOf(all, 'floor', 'sort').map((sort, round) => (board[round] ?? 0) / sort))
  const others = (name: PageName) => all.flatMap((round) => round[name][figure] ?? [])
  return lineOf(line, {
    ...(others('floor').length > 0 && { floor: median(others('floor')), bare: median(others('bare')) }),
    board: median(board),
    ratio,
    spread: spreadOf(board),
    goal: `≤ ${times}× floor's sort`,
    met: ratio <= times,
  })
}
