import { expect } from '@playwright/test'
import { sample } from './sample.ts'
import { test } from './test.ts'

test('the title of the page is what is shown: how many are live, or the open session', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('trainer')
  await expect(page).toHaveTitle('1 live · Zylker Academy')
  await page.getByRole('table').getByRole('button', { name: sample, exact: true }).first().click()
  await expect(page).toHaveTitle(`${sample} · Zylker Academy`)
  await page.getByRole('button', { name: 'Previous session' }).click()
  await expect(page).toHaveTitle('Portfolio reviews, one by one · Zylker Academy')
  await page.keyboard.press('Escape')
  await expect(page).toHaveTitle('1 live · Zylker Academy')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveTitle('Zylker Academy · Callboard')
  await control.seed({ talks: 5, anchor: Date.UTC(2030, 0, 1) })
  await signIn('admin', '/?view=academy')
  await expect(page).toHaveTitle('Zylker Academy · Callboard')
})
