import { expect } from '@playwright/test'
import { test } from './manual-sign-in-test.ts'

test('the main path: up next, a search, sorting, a session by keyboard, another time zone', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const upNext = page.getByRole('region', { name: 'Up next' })
  await expect(upNext.getByRole('heading').first()).toHaveText('Lighting a small studio')
  await expect(upNext).toContainText('also at')
  const table = page.getByRole('table')
  const names = table.getByRole('rowheader').getByRole('button')
  await page.keyboard.press('/')
  await page.keyboard.type('studio')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  await expect(names.first()).toHaveText('Lighting a small studio')
  await table.getByRole('columnheader', { name: 'Session' }).getByRole('button').click()
  await expect(page).toHaveURL(/q=studio&sort=session/)
  await expect(table.getByRole('columnheader', { name: 'Session' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await table.getByRole('columnheader', { name: 'Time' }).getByRole('button').click()
  await expect(names.first()).toHaveText('Lighting a small studio')
  await page.keyboard.press('j')
  await expect(names.first()).toBeFocused()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Lighting a small studio' })
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(names.first()).toBeFocused()
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
  await expect(page.getByText('Times in Japan Standard Time')).toBeVisible()
})
