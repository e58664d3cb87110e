import { expect, type Page } from '@playwright/test'
import { soakOnly } from './tags.ts'
import { test } from './test.ts'

/** A list with more sessions than are read automatically: scrolling reads the others. */
const talks = 3300

const status = (page: Page) => page.getByRole('status')
const shown = async (page: Page) =>
  Number(/Showing ([\d,]+)/.exec(await status(page).innerText())?.[1]?.replace(',', ''))
const scrollToEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))

for (const zoom of [67, 90, 110, 125]) {
  test.describe(`at ${zoom} % zoom`, () => {
    const scale = zoom / 100
    // Fractional pixels: the end of the page may lie between two scroll positions.
    test.use({
      deviceScaleFactor: scale,
      viewport: { width: Math.round(1280 / scale), height: Math.round(800 / scale) },
    })

    test('the last session is reached by scrolling', soakOnly, async ({ page, signIn, control }) => {
      await control.seed({ talks })
      await signIn('admin', '/?view=academy')
      await expect.poll(() => shown(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(2000)
      const end = page.getByText(/^That is all: /)
      await expect(async () => {
        await scrollToEnd(page)
        await expect(end).toBeInViewport({ timeout: 500 })
      }).toPass()
      const table = page.getByRole('table')
      await expect(table.getByRole('row').last()).toHaveAttribute(
        'aria-rowindex',
        (await table.getAttribute('aria-rowcount')) ?? '',
      )
    })
  })
}

test(
  'in a window 3,000 px high, pages of ten sessions follow each other although nobody scrolls',
  soakOnly,
  async ({ page, signIn, control }) => {
    test.slow()
    await page.setViewportSize({ width: 1280, height: 3000 })
    await control.config({ patch: { academy: { pageSize: 10 } } })
    await control.seed({ talks })
    await signIn('admin', '/?view=academy')
    await expect(status(page)).toHaveText(/^Showing 2,\d\d\d of \d,\d\d\d$/, { timeout: 100_000 })
    const before = await shown(page)
    await scrollToEnd(page)
    // Each page has five new sessions. Nobody scrolls again.
    await expect.poll(() => shown(page)).toBeGreaterThanOrEqual(before + 15)
  },
)
