import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { alertIn, match } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const status = (page: Page) => page.getByRole('status')

test('P01 removing the first session between pages loses no session', async ({ page, control, signIn }) => {
  await control.changes([1, 2, 3, 4, 5].map((afterTalks) => ({ afterTalks, remove: { index: 0 } })))
  await signIn('admin', '/?view=academy')
  await expect(status(page)).toHaveText('Showing 869 of 869')
  await expect(alertIn(page)).toHaveCount(0)
})

test('P13 a 400 past the end ends the list', soakOnly, async ({ page, control, signIn }) => {
  await control.faults([
    { match: { ...match, query: { si: '29' } }, status: 400 },
    { match, rewrite: { meta: { totalSessionsCount: 'x' } } },
  ])
  await signIn('trainer')
  await expect(page.getByText('does not say whether there are more')).toBeVisible()
  await expect(status(page)).toHaveText('Showing 33')
  await expect(alertIn(page)).toHaveCount(0)
})
