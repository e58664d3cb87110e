import { expect, type Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { alertIn, expectCompleteList, listRequests, match, within } from './list-checks.ts'
import { passTime } from './pass-time.ts'
import { openRelation, openSample } from './sample.ts'
import { soakOnly } from './tags.ts'

const pause = 'Too many requests'

test('S28 Retry-After: 86400 is reported, and not waited for silently', async ({ page, control, signIn }) => {
  await page.clock.install({ time: now })
  await control.faults([{ match, status: 429, headers: { 'Retry-After': '86400' } }])
  await signIn('trainer')
  await expect(alertIn(page)).toContainText(pause)
  await expect(alertIn(page)).toContainText('The academy asks to wait until')
  await page.clock.runFor(130_000)
  expect(await listRequests(control)).toHaveLength(1)
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectCompleteList(page)
})

test('a throttled list says when it is requested again, and then it is', async ({
  page,
  control,
  signIn,
}) => {
  await page.clock.install({ time: now })
  await control.faults([{ match, status: 429, headers: { 'Retry-After': '60' }, times: 1 }])
  await signIn('trainer')
  await expect(alertIn(page)).toContainText(/Too many requests\. Trying again at \d\d:\d\d\./)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await within(page, 70, async () => expect((await listRequests(control)).length).toBeGreaterThan(1))
  await expectCompleteList(page)
})

/** The coupons of a session are refused once, for a minute. */
const throttleOnce = (control: Control) =>
  control.faults([{ match: { path: 'coupons' }, status: 429, headers: { 'Retry-After': '60' }, times: 1 }])

/** Opens them, and returns their region, which says until when to wait. */
async function openThrottled(page: Page) {
  await openSample(page)
  const region = await openRelation(page, 'Coupons')
  await expect(region.getByRole('alert')).toContainText(
    /Too many requests\. The academy asks to wait until \d\d:\d\d\./,
  )
  return region
}

test(
  'a throttled resource says from when on it can be requested again, and then that it can',
  soakOnly,
  async ({ page, control, signIn }) => {
    await throttleOnce(control)
    await signIn('trainer')
    const region = await openThrottled(page)
    await passTime(page, control, 65_000)
    await expect(region.getByRole('alert')).toContainText('You can try again now.')
    await region.getByRole('button', { name: 'Try again' }).click()
    await expect(region.getByRole('table')).toBeVisible()
  },
)

test(
  'a resource that is opened again after an error is requested again, even within the pause',
  soakOnly,
  async ({ page, control, signIn }) => {
    await throttleOnce(control)
    await signIn('trainer')
    const region = await openThrottled(page)
    await openRelation(page, 'Coupons')
    await expect(region).toBeHidden()
    await openRelation(page, 'Coupons')
    await expect(region.getByRole('table')).toBeVisible()
  },
)

test(
  'S30 without a readable Retry-After from another origin, a default pause is used',
  soakOnly,
  async ({ page, control, signIn, board }) => {
    const apiBase = addressesFor(board).api
    await control.config({ patch: { academy: { apiBase } } })
    const headers = { 'Retry-After': '60', 'access-control-expose-headers': null }
    await control.faults([{ match, status: 429, headers, times: 1 }])
    await page.clock.install({ time: now })
    await signIn('trainer')
    await within(page, 30, async () => expect((await listRequests(control)).length).toBeGreaterThan(1))
    await expectCompleteList(page)
  },
)
