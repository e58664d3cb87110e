import { expect } from '@playwright/test'
import { test } from './test.ts'

test('D01 the title of the page is what is shown: how many are live, or the open session, its name as written', async ({
  page,
  signIn,
  control,
}) => {
  const name = 'Jobs, queues &amp; events'
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { sessions: { 0: { name } }, talks: { 0: { name } } } },
  ])
  await signIn('trainer')
  await expect(page).toHaveTitle('1 live · Zylker Academy')
  await page.getByRole('searchbox').fill('queues & events')
  const row = page.getByRole('table').getByRole('button', { name: 'Jobs, queues & events', exact: true })
  await row.first().click()
  await expect(page.getByRole('dialog', { name: 'Jobs, queues & events' })).toBeVisible()
  await expect(page).toHaveTitle('Jobs, queues & events · Zylker Academy')
  await page.keyboard.press('Escape')
  await expect(page).toHaveTitle('1 live · Zylker Academy')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveTitle('Zylker Academy · Callboard')
  await control.seed({ talks: 5, anchor: Date.UTC(2030, 0, 1) })
  await signIn('admin', '/?view=academy')
  await expect(page).toHaveTitle('Zylker Academy · Callboard')
})
