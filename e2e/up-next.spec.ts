import { expect } from '@playwright/test'
import { passTime } from './pass-time.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const minute = 60_000
const now = Date.UTC(2026, 10, 25, 9)

test('my live session and my next one are above the list, with their join links and the overlap', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const upNext = page.getByRole('region', { name: 'Up next' })
  const cards = upNext.getByRole('article')
  await expect(cards).toHaveCount(2)
  await expect(cards.first()).toContainText('Live')
  await expect(cards.first().getByRole('heading')).toHaveText('Lighting a small studio')
  await expect(cards.first()).toContainText(/also at \d\d:\d\d: Writing product stories that sell and 1 more/)
  await expect(cards.first().getByRole('link', { name: 'Start, Lighting a small studio' })).toHaveAttribute(
    'href',
    /^https:\/\/zylkeracademy\.trainercentral\.com\/session\//,
  )
  await expect(cards.nth(1)).toContainText(/In \d minutes?/)
  await expect(cards.nth(1).getByRole('heading')).toHaveText('Writing product stories that sell')
  const details = cards.nth(1).getByRole('button', { name: 'Details' })
  await expect(details).toHaveAccessibleDescription('Writing product stories that sell')
  await expect(upNext.getByRole('article', { name: 'Writing product stories that sell' })).toHaveCount(1)
  await details.click()
  await expect(page.getByRole('dialog', { name: 'Writing product stories that sell' })).toBeVisible()
})

test(
  'shows nothing if no session is mine, or if there are none',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.seed({ talks: 0 })
    await signIn('trainer')
    await expect(page.getByRole('heading', { name: 'Nothing coming up for you' })).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Up next' })).toHaveCount(0)
  },
)

test('follows the clock: next, due, and removed when it has ended', async ({ page, signIn, control }) => {
  await control.oneTalkAt(now + 30 * minute, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  const card = page.getByRole('region', { name: 'Up next' }).getByRole('article')
  await expect(card).toContainText('In 30 minutes')
  await passTime(page, control, 32 * minute)
  await expect(card).toContainText('Due 2 minutes ago')
  await passTime(page, control, 59 * minute)
  await expect(card).toHaveCount(0)
})

test('overlaps of my talks are marked in their rows, with the name of the other talk', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const table = page.getByRole('table')
  const row = (name: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .first()
  await expect(row('Portfolio reviews, one by one')).toContainText(
    /also at \d\d:\d\d: Lighting a small studio/,
  )
})

test('a single talk has no overlap', soakOnly, async ({ page, signIn, control }) => {
  await control.oneTalkAt(now + 30 * minute, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  await expect(page.getByRole('region', { name: 'Up next' })).toBeVisible()
  await expect(page.getByText('also at')).toHaveCount(0)
})
