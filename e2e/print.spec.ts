import { expect, type Page } from '@playwright/test'
import { sample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const rows = (page: Page) => page.getByRole('table').locator('tr[data-talk]')
/** The number of pages of a PDF. Source: ISO 32000-1, section 7.7.3.3. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
/** Renders the page as on paper, as `print()` does before it shows its dialog. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

test('a print of the list is the whole list, also in the dark theme: days, head row, no controls', async ({
  page,
  signIn,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await page.getByRole('table').getByRole('rowheader').last().scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThan(8)
  // Afterwards only what is on screen is rendered again.
  await expect.poll(() => rows(page).count()).toBeLessThan(25)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)

  await onPaper(page)
  const talks = Number(await page.getByRole('table').getAttribute('aria-rowcount'))
  const days = await page.getByRole('table').getByRole('heading', { level: 2 }).count()
  expect((await rows(page).count()) + days + 1).toBe(talks)
  await expect(page.getByRole('columnheader', { name: 'Session' })).toBeVisible()
  for (const hidden of [
    page.getByRole('searchbox'),
    page.getByRole('button', { name: 'Account' }),
    page.getByRole('columnheader', { name: 'Join' }),
    page.getByRole('link', { name: /^(Join|Start)/ }).first(),
  ])
    await expect(hidden).toBeHidden()
  const name = page.getByRole('table').getByRole('button', { name: sample }).first()
  await expect(name).toHaveCSS('color', 'rgb(26, 28, 35)')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test(
  'a print with a session open is that session, with the address of its page',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer', '/?theme=dark&paper=%23101010&ink=%23f0f0f0')
    await page.getByRole('table').getByRole('button', { name: 'Lighting a small studio' }).first().click()
    await expect(page.getByRole('button', { name: 'Copy summary' })).toBeVisible()
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await onPaper(page)
    await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeHidden()
    const drawer = page.getByRole('dialog', { name: 'Lighting a small studio' })
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveCSS('color', 'rgb(26, 28, 35)')
    const join = drawer.getByRole('link', { name: /^Start/ })
    await expect(join).toHaveCSS('color', 'rgb(26, 28, 35)')
    await expect(join).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
    await expect(page.getByRole('button', { name: 'Copy summary' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Close' })).toBeHidden()
  },
)
