import { expect } from '@playwright/test'
import { now } from './now.ts'
import { test } from './test.ts'

test('offline, the rows stay, and the board says how old they are; back online, it says that once', async ({
  page,
  context,
  signIn,
}) => {
  await page.clock.install({ time: now })
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await expect(page.getByText('Updated 10:06', { exact: true })).toBeVisible()
  const update = page.getByRole('button', { name: 'Update now' })
  await expect(update).toHaveCount(0)
  await context.setOffline(true)
  await expect(page.getByRole('alert')).toHaveText(/You are offline\..*Showing the list of 10:06\./)
  await expect(update).toBeVisible()
  await expect(page.getByRole('row')).not.toHaveCount(1)
  await context.setOffline(false)
  await expect(page.getByText('The list is up to date again.')).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(update).toHaveCount(0)
})
