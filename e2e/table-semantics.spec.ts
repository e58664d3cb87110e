import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { dayHeader } from './day-header.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

/** `aria-rowindex` of each row in the document, in its order. */
const indexes = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)))

test('each row has its header, its number and the number of all; days are headings', async ({
  page,
  signIn,
}) => {
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await expect(page.getByRole('searchbox')).toBeVisible()
  const table = page.getByRole('table')
  const days = table.getByRole('heading', { level: 2 })
  await expect(days.first()).toHaveText('Live now')
  await expect(days.nth(1)).toHaveText('Today, Wednesday 25 November')
  await expect(table.getByRole('rowheader', { name: dayHeader }).first()).toBeVisible()
  const rows = table.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows.first().getByRole('rowheader')).toHaveCount(1)
  await expect(rows.nth(0)).toHaveAttribute('aria-rowindextext', 'session 1 of 1,241')
  // After the first two, which are live, there is a day header.
  await expect(rows.nth(2)).toHaveAttribute('aria-rowindex', '6')
  await expect(rows.nth(2)).toHaveAttribute('aria-rowindextext', 'session 3 of 1,241')
  await rows.first().getByRole('button').focus()
  await page.evaluate(() => scrollTo(0, 40_000))
  await expect.poll(async () => (await indexes(page)).at(-1)).toBeGreaterThan(400)
  const found = await indexes(page)
  // The heading row, the row with the focus, and then those on screen.
  expect(found.slice(0, 2)).toEqual([1, 3])
  expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b))
  await expect(rows.last()).toHaveAttribute('aria-rowindextext', /^session \d{3} of 1,241$/)
  // In another order there are no days.
  await page.goto('/?view=academy&sort=session')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await expect(rows.nth(1)).toHaveAttribute('aria-rowindextext', 'session 2 of 1,241')
  await expect(days).toHaveCount(0)
})

test('a link that opens a new tab says so', async ({ page, signIn }) => {
  await signIn('trainer')
  await expect(page.getByRole('searchbox')).toBeVisible()
  const open = page.getByRole('table').getByRole('link', { name: 'Start Lighting a small studio' })
  await expect(open).toHaveAccessibleDescription('Opens in a new tab')
  const closed = page.getByRole('table').getByRole('link', { name: 'Start Product photography basics' })
  await expect(closed.first()).toHaveAccessibleDescription('Opens 11:06')
  await closed.first().press('Enter')
  await expect(page.getByRole('link', { name: 'Open session page anyway' })).toHaveAccessibleDescription(
    'Opens in a new tab',
  )
})

test('without the header there is still a way to sign out', soakOnly, async ({ page, signIn }) => {
  await page.setViewportSize({ width: 600, height: 500 })
  await signIn('trainer', '/?frame=1')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await page.getByRole('button', { name: 'Account' }).click()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
