import { expect } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { alertIn, expectCompleteList, listRequests, match, within } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const pause = 'Too many requests'

test('S28 Retry-After: 86400 is reported, and not waited for silently', async ({ page, control, signIn }) => {
  await page.clock.install({ time: now })
  await control.faults([{ match, status: 429, headers: { 'Retry-After': '86400' } }])
  await signIn('trainer')
  await expect(alertIn(page)).toContainText(pause)
  await page.clock.runFor(130_000)
  expect(await listRequests(control)).toHaveLength(1)
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectCompleteList(page)
})

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
