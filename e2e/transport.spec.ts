import { expect, type Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { alertIn, expectRecovered, expectCompleteList, listRequests, match, within } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const status = (page: Page) => page.getByRole('status')
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
const otherOrigin = (board: string) => addressesFor(board).api

test(
  'T12 being offline at the first load is reported, and the list loads when the network is back',
  soakOnly,
  async ({ page, signIn, context }) => {
    await page.clock.install({ time: now })
    await signIn('admin')
    await expect(rows(page).first()).toBeVisible()
    await context.setOffline(true)
    await page.getByText('Whole academy', { exact: true }).click()
    await expect(alertIn(page)).toContainText('You are offline.')
    await expect(page.getByText('Loading sessions…')).toHaveCount(0)
    await context.setOffline(false)
    await expect(status(page)).toHaveText('Showing 869 of 869')
    await expect(alertIn(page)).toHaveCount(0)
  },
)

test('T16 an error without CORS headers is reported as a network error, and signs nobody out', async ({
  page,
  control,
  signInManually,
  board,
}) => {
  await page.clock.install({ time: now })
  await control.config({ patch: { signIn: { offline: true }, academy: { apiBase: otherOrigin(board) } } })
  await control.faults([{ match, status: 500, headers: { 'access-control-allow-origin': null } }])
  await signInManually('trainer')
  await expect(alertIn(page)).toContainText('The academy cannot be reached.')
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  await expectRecovered(page, control)
  // The token was requested once: it is too new to be the reason.
  expect((await control.requests()).filter(({ path }) => path === '/oauth/v2/token')).toHaveLength(1)
})

test(
  'T17 a refused preflight is reported, and the board recovers',
  soakOnly,
  async ({ page, control, signIn, board }) => {
    await page.clock.install({ time: now })
    await control.config({ patch: { academy: { apiBase: otherOrigin(board) } } })
    await control.faults([{ match: { ...match, method: 'OPTIONS' }, status: 403 }])
    await signIn('trainer')
    await expect(alertIn(page)).toContainText('The academy cannot be reached.')
    await expectRecovered(page, control)
  },
)

test(
  'T18 T20 responses to a view that was left, and out of order, are not shown',
  soakOnly,
  async ({ page, control, signIn }) => {
    await signIn('admin')
    await expect(status(page)).toHaveText(/Showing (\d+) of \1$/)
    const own = await status(page).innerText()
    await control.faults([{ match: { ...match, query: { filter: '5' } }, hold: true, times: 1 }])
    await page.getByText('Whole academy', { exact: true }).click()
    await page.getByText('Mine', { exact: true }).click()
    const answer = page.waitForResponse((response) => response.url().includes('filter=5'))
    await control.clearFaults()
    await answer
    await expect(status(page)).toHaveText(own)
    await page.getByText('Whole academy', { exact: true }).click()
    await expect(status(page)).toHaveText('Showing 869 of 869')
    await page.getByText('Mine', { exact: true }).click()
    await expect(status(page)).toHaveText(own)
  },
)

test(
  'T22 after fifty minutes of sleep one list request, after eight hours a new sign-in, no flood of requests',
  soakOnly,
  async ({ page, control, signIn }) => {
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expectCompleteList(page)
    const requested = async () => (await listRequests(control)).length
    const before = await requested()
    const start = await page.evaluate(() => Date.now())
    await page.clock.setSystemTime(start + 50 * 60_000)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await expect.poll(requested).toBe(before + 1)
    await within(page, 2, () => expectCompleteList(page, 400))
    expect(await requested()).toBe(before + 1)
    await page.clock.setSystemTime(start + 8 * 3_600_000)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    expect(await requested()).toBeLessThanOrEqual(before + 2)
  },
)
