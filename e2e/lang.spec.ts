import { expect } from '@playwright/test'
import { test } from './test.ts'

test('the language in the address selects the twelve-hour or the 24-hour clock', async ({
  signIn,
  page,
  control,
}) => {
  const start = Date.UTC(2026, 10, 25, 14, 30)
  await control.oneTalkAt(start, start - 600_000)
  await page.clock.setFixedTime(start - 600_000)
  await signIn('trainer', '/?lang=en-US&tz=UTC')
  await expect(page.getByRole('table')).toContainText(/2:30.*PM/)
  await page.goto('/?lang=en-GB&tz=UTC')
  await expect(page.getByRole('table')).toContainText('14:30')
  await page.goto('/?lang=en-!!&tz=UTC')
  await expect(page.getByRole('table')).toContainText('14:30')
})
