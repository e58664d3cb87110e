import { expect } from '@playwright/test'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { drawerOf, openRelation, openSample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test('a slow relation can be cancelled, and retried', async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'tickets.json' }, times: 1, hang: true }])
  await signIn('trainer')
  await openSample(page)
  await drawerOf(page).getByRole('button', { name: 'Tickets' }).click()
  const region = drawerOf(page).getByRole('region', { name: 'Tickets' }).first()
  await region.getByRole('button', { name: 'Cancel' }).click()
  await expect(region).toContainText('Cancelled.')
  await region.getByRole('button', { name: 'Try again' }).click()
  await expect(region.getByRole('table')).toBeVisible()
})

test(
  'a relation that was denied is marked in the next session, with the reason',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([
      { match: { path: 'coupons' }, status: 403, body: {} },
      { match: { path: 'polls.json' }, status: 401, body: { code: 'INVALID_OAUTHSCOPE' } },
    ])
    await signIn('trainer')
    await openSample(page)
    const coupons = page.getByRole('button', { name: 'Coupons', exact: true })
    const polls = page.getByRole('button', { name: 'Polls', exact: true })
    await expect(coupons).not.toHaveAccessibleDescription(/./)
    await coupons.click()
    await polls.click()
    await expect(page.getByRole('region', { name: 'Polls', exact: true })).toContainText(
      'It has TrainerCentral.talkapi.READ, TrainerCentral.portalapi.READ',
    )
    await page.getByRole('button', { name: 'Next session' }).click()
    await expect(drawerOf(page)).toHaveCount(0)
    await expect(coupons).toHaveAccessibleDescription('Not permitted')
    await expect(polls).toHaveAccessibleDescription('Not in your sign-in')
    await control.clearFaults()
    await coupons.click()
    await expect(page.getByRole('region', { name: 'Coupons', exact: true }).getByRole('table')).toBeVisible()
    await coupons.click()
    await expect(coupons).not.toHaveAccessibleDescription(/./)
  },
)

test(
  'hovering over a relation prefetches it: opening sends no further request',
  soakOnly,
  async ({ page, signIn, control }) => {
    await signIn('trainer')
    await openSample(page)
    const requested = async () =>
      (await control.requests()).filter(({ path }) => path.includes('coupons')).length
    await drawerOf(page).getByRole('button', { name: 'Coupons' }).hover()
    await expect.poll(requested).toBe(1)
    await drawerOf(page).getByRole('button', { name: 'Coupons' }).click()
    await expect(drawerOf(page).getByRole('region', { name: 'Coupons' }).getByRole('table')).toBeVisible()
    expect(await requested()).toBe(1)
  },
)

test('focusing a relation prefetches it too', soakOnly, async ({ page, signIn, control }) => {
  await signIn('trainer')
  await openSample(page)
  const requested = async () =>
    (await control.requests()).filter(({ path }) => path.includes('coupons')).length
  const coupons = drawerOf(page).getByRole('button', { name: 'Coupons', exact: true })
  await drawerOf(page).getByRole('button', { name: 'Tickets', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(coupons).toBeFocused()
  await expect.poll(requested).toBe(1)
  await expect(coupons).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(drawerOf(page).getByRole('region', { name: 'Coupons' }).getByRole('table')).toBeVisible()
  expect(await requested()).toBe(1)
})

test(
  'a response that is too large to show is reported, and the relations beside it open',
  soakOnly,
  async ({ page, signIn, control }) => {
    // Asynchronous, because this thread serves the board.
    const packed = await promisify(gzip)(Buffer.alloc(65 * 1024 * 1024, ' '))
    const body = packed.toString('base64')
    await control.faults([
      { match: { path: 'coupons' }, bodyBase64: body, headers: { 'content-encoding': 'gzip' } },
    ])
    await signIn('trainer')
    await openSample(page)
    const coupons = await openRelation(page, 'Coupons')
    await expect(coupons.getByRole('alert')).toContainText('Too large to show here.')
    await expect(coupons.getByRole('button', { name: 'Try again' })).toBeVisible()
    const payment = await openRelation(page, 'Payment')
    await expect(payment).not.toContainText('Loading…')
    await expect(payment.getByRole('alert')).toHaveCount(0)
    await control.clearFaults()
    await page.getByRole('dialog').getByRole('button', { name: 'Coupons', exact: true }).click()
    await openRelation(page, 'Coupons')
    await expect(coupons.getByRole('table')).toBeVisible()
  },
)
